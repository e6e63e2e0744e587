using System.Net;
using System.Text;

namespace XhsPowerShell.Client.Settings;

/// <summary>
/// Takes the token out of an answer that echoes it, in whatever way each of its characters is written: as it is, as an
/// escape of JSON or of HTML, or percent-encoded.
/// </summary>
internal sealed class TokenMask
{
    private const byte Star = (byte)'*';

    // With zeros in front, as in &#x000003c;
    private const int LongestEntity = 16;

    private readonly string[] characters;
    private readonly byte[][] plain;
    // How the token begins when its first two characters stand as they are.
    private readonly byte[] start;

    public TokenMask(string token)
    {
        characters = WrittenSecret.Split(token).ToArray();
        plain = Array.ConvertAll(characters, Encoding.UTF8.GetBytes);
        start = [.. plain[0], .. plain.Length > 1 ? plain[1] : []];
    }

    // What one of the first two characters begins with otherwise.
    private static ReadOnlySpan<byte> Escapes => "\\%&+"u8;

    /// <summary>
    /// Puts stars where the token is. Every answer comes by here: most of it is only searched for a few bytes.
    /// </summary>
    public void Apply(Span<byte> body)
    {
        for (var at = 0; body.Slice(at).IndexOf(start) is >= 0 and var found;)
        {
            at += found;
            at += Math.Max(1, Cover(body, at));
        }

        for (var at = 0; body.Slice(at).IndexOfAny(Escapes) is >= 0 and var found; at++)
        {
            at += found;
            if (Cover(body, at) == 0)
            {
                _ = Cover(body, at - plain[0].Length);
            }
        }
    }

    private int Cover(Span<byte> body, int at)
    {
        if (at < 0 || Match(body.Slice(at), 0) is not (> 0 and var length))
        {
            return 0;
        }

        body.Slice(at, length).Fill(Star);
        return length;
    }

    /// <summary>How many bytes the rest of the token takes here; -1 when it is not here.</summary>
    private int Match(ReadOnlySpan<byte> text, int index)
    {
        if (index == characters.Length)
        {
            return 0;
        }

        // A percent sign in the token may be there as it is, or as the beginning of its own encoding.
        var size = text.StartsWith(plain[index]) ? plain[index].Length : 0;
        return Match(text, index, size) is >= 0 and var asItIs ? asItIs
            : text.Length == 0 || Escapes.IndexOf(text[0]) < 0 ? -1
            : Match(text, index, MatchPercent(text, plain[index])) is >= 0 and var percent ? percent
            : Match(text, index, MatchEscape(text, characters[index])) is >= 0 and var escape ? escape
            : Match(text, index, MatchHtml(text, characters[index]));
    }

    private int Match(ReadOnlySpan<byte> text, int index, int step) =>
        step > 0 && Match(text.Slice(step), index + 1) is >= 0 and var rest ? step + rest : -1;

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

    private static int MatchEscape(ReadOnlySpan<byte> text, string characters)
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
    private static int MatchHtml(ReadOnlySpan<byte> text, string characters)
    {
        var start = text.Length > 0 && text[0] == (byte)'&' ? 1 : MatchEscape(text, "&");
        var name = text.Slice(start, Math.Min(text.Length - start, LongestEntity));
        var end = start == 0 ? -1 : name.IndexOf((byte)';');
        if (end < 1)
        {
            return 0;
        }

        var entity = "&" + Encoding.ASCII.GetString(name.Slice(0, end + 1).ToArray());
        return WebUtility.HtmlDecode(entity) == characters ? start + end + 1 : 0;
    }

    private static int ReadHex(ReadOnlySpan<byte> digits) => int.TryParse(
        Encoding.ASCII.GetString(digits.ToArray()), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
        out var value)
        ? value
        : -1;
}
