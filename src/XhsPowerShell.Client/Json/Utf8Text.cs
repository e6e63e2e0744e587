using System.Text;

namespace XhsPowerShell.Client.Json;

/// <summary>UTF-8 bytes as text, the same on both runtimes.</summary>
internal static class Utf8Text
{
    public static string Create(ReadOnlySpan<byte> bytes) =>
#if NET8_0_OR_GREATER
        Encoding.UTF8.GetString(bytes);
#else
        Encoding.UTF8.GetString(bytes.ToArray());
#endif

    /// <returns>How many bytes were written.</returns>
    public static int GetBytes(ReadOnlySpan<char> text, Span<byte> bytes)
    {
#if NET8_0_OR_GREATER
        return Encoding.UTF8.GetBytes(text, bytes);
#else
        var written = Encoding.UTF8.GetBytes(text.ToArray());
        written.CopyTo(bytes);
        return written.Length;
#endif
    }

#if NET8_0_OR_GREATER
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text, or null for bytes that are not UTF-8.</summary>
    public static string? TryCreate(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
#endif
}
