using System.Net;
using System.Text;

namespace XhsPowerShell.Client.Settings;

/// <summary>
/// Finds a secret in texts however it is written: each of its characters may be escaped for a URL, for JSON or for
/// HTML, or stand as it is, whatever the others do.
/// </summary>
internal sealed class WrittenSecret(string secret)
{
    // No text that is shorter than this holds it: most texts of the service are not even looked at.
    private readonly int shortest = secret.Count(static c => !char.IsLowSurrogate(c));
    private string[][]? characters;

    private string[][] Characters => characters ??= Split(secret).Select(Ways).ToArray();

    /// <summary>True when the secret is in the text.</summary>
    public bool IsIn(string text)
    {
        for (var at = 0; at <= text.Length - shortest; at++)
        {
            if (End(text, at, 0) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text with something else in the place of the secret.</summary>
    public string Replace(string text, string replacement)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var at = 0; at <= text.Length - shortest;)
        {
            var end = End(text, at, 0);
            if (end < 0)
            {
                at++;
                continue;
            }

            (result ??= new()).Append(text, copied, at - copied).Append(replacement);
            copied = at = end;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The characters of a text; both halves of a surrogate pair together.</summary>
    public static IEnumerable<string> Split(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            yield return i + 1 < text.Length && char.IsSurrogatePair(text, i)
                ? text.Substring(i++, 2)
                : text[i].ToString();
        }
    }

    private static string[] Ways(string character)
    {
        var percent = string.Concat(
            Encoding.UTF8.GetBytes(character).Select(b => "%" + b.ToString("X2", CultureInfo.InvariantCulture)));
        var json = string.Concat(
            character.Select(c => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
        var code = character.Length == 2 ? char.ConvertToUtf32(character, 0) : character[0];
        var number = code.ToString(CultureInfo.InvariantCulture);
        var hex = code.ToString("X", CultureInfo.InvariantCulture);
        string[] ways =
        [
            character, percent, json, "\\" + character, WebUtility.HtmlEncode(character), $"&#{number};", $"&#x{hex};",
            character == " " ? "+" : character,
        ];
        return ways.Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
    }

    /// <summary>Where the secret ends that begins here; -1 when none does.</summary>
    private int End(string text, int at, int index)
    {
        if (index == Characters.Length)
        {
            return at;
        }

        foreach (var way in Characters[index])
        {
            if (string.Compare(text, at, way, 0, way.Length, StringComparison.OrdinalIgnoreCase) == 0
                && End(text, at + way.Length, index + 1) is var end and > 0)
            {
                return end;
            }
        }

        return -1;
    }
}
