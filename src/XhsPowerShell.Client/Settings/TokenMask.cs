using System.Net;
using System.Text;

namespace XhsPowerShell.Client.Settings;

/// <summary>
/// Takes the token out of an answer that echoes it, in whatever way each of its characters is written: as it is, as an
/// escape of JSON or of HTML, or percent-encoded.
/// </summary>
internal static class TokenMask
{
    private const byte Star = (byte)'*';

    // With zeros in front, as in &#x000003c;
    private const int LongestEntity = 16;

    /// <summary>Returns the body, with stars where the token was.</summary>
    public static ReadOnlySpan<byte> Remove(ReadOnlySpan<byte> body, string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return body;
        }

        var first = Encoding.UTF8.GetBytes(token!)[0];
        byte[]? copy = null;
        for (var at = 0; at < body.Length; at++)
        {
            var rest = body.Slice(at);
            if (IsCandidate(rest[0], first) && Match(rest, token!, 0) is > 0 and var length)
            {
                copy ??= body.ToArray();
                copy.AsSpan(at, length).Fill(Star);
                at += length - 1;
            }
        }

        return copy is null ? body : copy;
    }

    // Most bytes are none: this is all that is done for them.
    private static bool IsCandidate(byte value, byte first) =>
        value == first || value is (byte)'\\' or (byte)'%' or (byte)'+' or (byte)'&';

    /// <summary>How many bytes the rest of the token takes here; -1 when it is not here.</summary>
    private static int Match(ReadOnlySpan<byte> text, string token, int character)
    {
        if (character == token.Length)
        {
            return 0;
        }

        var size = char.IsHighSurrogate(token[character]) && character + 1 < token.Length ? 2 : 1;
        var bytes = Encoding.UTF8.GetBytes(token.Substring(character, size));
        // A percent sign in the token may be there as it is, or as the beginning of its own encoding.
        foreach (var step in (ReadOnlySpan<int>)[
            text.StartsWith(bytes) ? bytes.Length : 0,
            MatchPercent(text, bytes),
            MatchEscape(text, token.AsSpan(character, size)),
            MatchHtml(text, token.AsSpan(character, size))])
        {
            if (step > 0 && Match(text.Slice(step), token, character + size) is >= 0 and var rest)
            {
                return step + rest;
            }
        }

        return -1;
    }

    private static int MatchPercent(ReadOnlySpan<byte> text, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 1 && bytes[0] == (byte)' ' && text.Length > 0 && text[0] == (byte)'+')
        {
            return 1;
        }

        for (var index = 0; index < bytes.Length; index++)
        {
            var at = index * 3;
            if (text.Length < at + 3 || text[at] != (byte)'%' || ReadHex(text.Slice(at + 1, 2)) != bytes[index])
            {
                return 0;
            }
        }

        return bytes.Length * 3;
    }

    private static int MatchEscape(ReadOnlySpan<byte> text, ReadOnlySpan<char> characters)
    {
        if (text.Length > 1 && text[0] == (byte)'\\' && characters.Length == 1 && text[1] == characters[0]
            && !char.IsLetterOrDigit(characters[0]))
        {
            return 2;
        }

        for (var index = 0; index < characters.Length; index++)
        {
            var at = index * 6;
            if (text.Length < at + 6 || text[at] != (byte)'\\' || text[at + 1] != (byte)'u'
                || ReadHex(text.Slice(at + 2, 4)) != characters[index])
            {
                return 0;
            }
        }

        return characters.Length * 6;
    }

    // &lt; &#60; &#x3c; and, in JSON, the ampersand as an escape of its own.
    private static int MatchHtml(ReadOnlySpan<byte> text, ReadOnlySpan<char> characters)
    {
        var start = text.Length > 0 && text[0] == (byte)'&' ? 1 : MatchEscape(text, "&".AsSpan());
        var name = text.Slice(start, Math.Min(text.Length - start, LongestEntity));
        var end = start == 0 ? -1 : name.IndexOf((byte)';');
        if (end < 1)
        {
            return 0;
        }

        var entity = "&" + Encoding.ASCII.GetString(name.Slice(0, end + 1).ToArray());
        return WebUtility.HtmlDecode(entity).AsSpan().SequenceEqual(characters) ? start + end + 1 : 0;
    }

    private static int ReadHex(ReadOnlySpan<byte> digits) => int.TryParse(
        Encoding.ASCII.GetString(digits.ToArray()), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
        out var value)
        ? value
        : -1;
}
