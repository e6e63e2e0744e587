namespace XhsPowerShell.Cli.Input;

/// <summary>Guesses what a text that is not UTF-8 was written in, for the message that refuses it.</summary>
internal static class EncodingGuess
{
    /// <summary>True for UTF-16 with or without a byte order mark, by the first line of a text.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> text) =>
        text.StartsWith([(byte)0xFF, (byte)0xFE])
            || text.StartsWith([(byte)0xFE, (byte)0xFF]) || HasZeroInEachPair(text);

    /// <summary>The name of the encoding, or null when nothing fits.</summary>
    public static string? Name(ReadOnlySpan<byte> text) => IsUtf16(text) ? "UTF-16" : IsGbk(text) ? "GBK" : null;

    // Latin letters and digits: half of the bytes are zero, all of them on the same side.
    private static bool HasZeroInEachPair(ReadOnlySpan<byte> text)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < text.Length; i++)
        {
            _ = text[i] != 0 ? 0 : i % 2 == 0 ? even++ : odd++;
        }

        return even + odd > 0 && (even == 0 || odd == 0) && (even + odd) * 4 >= text.Length;
    }

    private static bool IsGbk(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80)
            {
                continue;
            }

            if (text[i] is 0x80 or 0xFF || ++i == text.Length || text[i] is < 0x40 or 0x7F or 0xFF)
            {
                return false;
            }
        }

        return true;
    }
}
