using System.Text;
using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>
/// Reads texts, also damaged ones: a name that was cut in the middle of an emoji must not make the object unreadable.
/// </summary>
internal static class JsonText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text at the reader's position, with U+FFFD in place of invalid parts.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Encoding replaces bytes that are not UTF-8; half surrogate pairs can only come from escape sequences.
            var text = Encoding.UTF8.GetString(reader.ValueSpan.ToArray());
            return ReplaceHalves(reader.ValueIsEscaped ? Unescape(text) : text);
        }
    }

    // The reader has already refused malformed escape sequences.
    private static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            if (text[i] == 'u')
            {
                result.Append(Unit(text, i + 1));
                i += 4;
                continue;
            }

            result.Append(
                text[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var other => other });
        }

        return result.ToString();
    }

    private static char Unit(string text, int start)
    {
        var unit = 0;
        for (var i = start; i < start + 4; i++)
        {
            var digit = text[i];
            unit = (unit << 4) + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return (char)unit;
    }

    private static string ReplaceHalves(string text)
    {
        var result = text.ToCharArray();
        for (var i = 0; i < result.Length; i++)
        {
            if (i + 1 < result.Length && char.IsSurrogatePair(result[i], result[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(result[i]))
            {
                result[i] = Replacement;
            }
        }

        return new string(result);
    }
}
