using System;
using System.Text;

namespace XhsPowerShell.Client.Transport;

/// <summary>JSON is UTF-8. A gateway that says and sends something else still sends an answer that was paid for.</summary>
internal static class BodyCharset
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The body in UTF-8; the same one unless its header names another charset and its bytes agree.</summary>
    public static ResponseBody ToUtf8(ResponseBody body, string? charset)
    {
        charset = charset?.Trim('"', ' ');
        if (string.IsNullOrEmpty(charset)
            || charset!.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase)
            || charset.StartsWith("utf8", StringComparison.OrdinalIgnoreCase)
            || IsUtf8(body.Span)
            || Find(charset) is not { } encoding)
        {
            return body;
        }

        var text = encoding.GetString(body.Span.ToArray());
        body.Dispose();
        return ResponseBody.Of(Encoding.UTF8.GetBytes(text));
    }

    // UTF-16 has zeros where JSON never has any.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes.IndexOf((byte)0) < 0 && Strict.GetCharCount(bytes.ToArray()) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
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
        catch (ArgumentException)
        {
            return null;
        }
    }
}
