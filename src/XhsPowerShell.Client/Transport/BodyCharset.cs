using System.Text;

namespace XhsPowerShell.Client.Transport;

/// <summary>
/// JSON is UTF-8. A gateway that declares and sends another charset still sends an answer that was paid for.
/// </summary>
internal static class BodyCharset
{
    /// <summary>
    /// The body in UTF-8: the same one, unless its header declares another charset and its bytes are not plausible as
    /// UTF-8.
    /// </summary>
    public static ResponseBody ToUtf8(ResponseBody body, string? charset)
    {
        charset = charset?.Trim('"', ' ');
        if (string.IsNullOrEmpty(charset)
            || charset!.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase)
            || charset.StartsWith("utf8", StringComparison.OrdinalIgnoreCase)
            || IsPlausibleUtf8(body.Span)
            || Find(charset) is not { } encoding)
        {
            return body;
        }

        var converted = body.With(Encoding.UTF8.GetBytes(encoding.GetString(body.Span.ToArray())));
        body.Dispose();
        return converted;
    }

    // UTF-16 has zeros, which JSON never has. In UTF-8 with a few damaged bytes most of the other sequences are whole;
    // in a text of another charset few look like UTF-8, and those by chance.
    private static bool IsPlausibleUtf8(ReadOnlySpan<byte> bytes)
    {
        var whole = 0;
        var damaged = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0)
            {
                return false;
            }

            if (bytes[i] < 0x80)
            {
                continue;
            }

            var following = Following(bytes[i]);
            if (following > 0 && HasContinuations(bytes.Slice(i + 1), following))
            {
                whole++;
                i += following;
            }
            else
            {
                damaged++;
            }
        }

        return whole >= damaged;
    }

    private static int Following(byte first) => first switch
    {
        >= 0xC2 and <= 0xDF => 1,
        >= 0xE0 and <= 0xEF => 2,
        >= 0xF0 and <= 0xF4 => 3,
        _ => 0,
    };

    private static bool HasContinuations(ReadOnlySpan<byte> bytes, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i == bytes.Length || (bytes[i] & 0xC0) != 0x80)
            {
                return false;
            }
        }

        return true;
    }

    private static Encoding? Find(string charset)
    {
        try
        {
#if NET8_0_OR_GREATER
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
#else
            return Encoding.GetEncoding(charset);
#endif
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // An unknown name, or one like utf-7 that the runtime refuses on purpose.
            return null;
        }
    }
}
