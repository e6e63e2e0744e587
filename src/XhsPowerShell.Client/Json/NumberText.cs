using System.Buffers.Text;
using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>
/// Numbers as the platform writes them in texts: <c>1481</c>, <c>1,234</c>, <c>7.6万</c>, <c>10万+</c>, <c>3亿</c>,
/// <c>1.2w</c>, <c>3k</c>. Independent of the culture of the process; allocates nothing.
/// </summary>
internal static class NumberText
{
    private const int LongestText = 256;

    // Multiplied by 亿 this still fits into a decimal.
    private const decimal Largest = 1e20m;

    /// <summary>The number in the text at the reader's position, or null.</summary>
    public static decimal? Read(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > LongestText)
        {
            return null;
        }

        if (!reader.ValueIsEscaped)
        {
            return Parse(reader.ValueSpan);
        }

        Span<byte> text = stackalloc byte[LongestText];
        try
        {
            return Parse(text.Slice(0, reader.CopyString(text)));
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The whole number in a text, or null.</summary>
    public static long? ParseLong(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 64)
        {
            return null;
        }

        Span<byte> utf8 = stackalloc byte[64 * 3];
        return Parse(utf8.Slice(0, Utf8Text.GetBytes(text, utf8))) is { } value and >= 0 and < long.MaxValue
            ? (long)decimal.Round(value, MidpointRounding.AwayFromZero)
            : null;
    }

    /// <summary>Removes trailing zeros, so that 13000.0 shows as 13000.</summary>
    public static decimal Normalize(decimal value) =>
        value == 0 ? 0 : value / 1.0000000000000000000000000000m;

    private static decimal? Parse(ReadOnlySpan<byte> text)
    {
        text = TrimPlus(text);
        var unit = TakeUnit(ref text);
        text = TrimPlus(text);
        return TryParseShort(text, unit, out var value) ? value : ParseAny(text, unit);
    }

    // Digits with at most one point between them are nearly all there is. Short ones need no arithmetic of decimals,
    // which takes longer than reading the rest of an object.
    private static bool TryParseShort(ReadOnlySpan<byte> text, int unit, out decimal value)
    {
        var (digits, decimals) = (0L, 0);
        value = 0;
        if (text.Length is 0 or > 10)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= (byte)'0' and <= (byte)'9')
            {
                digits = (digits * 10) + (text[i] - '0');
            }
            else if (text[i] == '.' && decimals == 0 && i > 0 && i < text.Length - 1)
            {
                decimals = text.Length - 1 - i;
            }
            else
            {
                return false;
            }
        }

        digits *= unit;
        for (; decimals > 0 && digits % 10 == 0; decimals--)
        {
            digits /= 10;
        }

        value = new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)decimals);
        return true;
    }

    private static decimal? ParseAny(ReadOnlySpan<byte> text, int unit)
    {
        Span<byte> digits = stackalloc byte[LongestText];
        if (!RemoveGrouping(text, digits, out var length)
            || !Utf8Parser.TryParse(digits.Slice(0, length), out decimal value, out var used)
            || used != length
            || (unit != 1 && Math.Abs(value) > Largest))
        {
            return null;
        }

        return Normalize(value * unit);
    }

    private static ReadOnlySpan<byte> TrimPlus(ReadOnlySpan<byte> text)
    {
        text = TrimBlanks(text);
        return text.EndsWith("+"u8) ? TrimBlanks(text.Slice(0, text.Length - 1)) : text;
    }

    private static ReadOnlySpan<byte> TrimBlanks(ReadOnlySpan<byte> text)
    {
        while (text.StartsWith(" "u8))
        {
            text = text.Slice(1);
        }

        while (text.EndsWith(" "u8))
        {
            text = text.Slice(0, text.Length - 1);
        }

        return text;
    }

    private static int TakeUnit(ref ReadOnlySpan<byte> text)
    {
        var (unit, length) =
            text.EndsWith("万"u8) ? (10_000, 3)
            : text.EndsWith("亿"u8) ? (100_000_000, 3)
            : text.EndsWith("千"u8) ? (1_000, 3)
            : text.EndsWith("w"u8) || text.EndsWith("W"u8) ? (10_000, 1)
            : text.EndsWith("k"u8) || text.EndsWith("K"u8) ? (1_000, 1)
            : (1, 0);
        text = text.Slice(0, text.Length - length);
        return unit;
    }

    // A comma must be followed by three digits: "1,234" is a number, "1,5" is ambiguous and is none.
    private static bool RemoveGrouping(ReadOnlySpan<byte> text, Span<byte> digits, out int length)
    {
        length = 0;
        var comma = text.IndexOf((byte)',');
        if (comma < 0)
        {
            text.CopyTo(digits);
            length = text.Length;
            return true;
        }

        var point = text.IndexOf((byte)'.');
        var end = point < 0 ? text.Length : point;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ',')
            {
                digits[length++] = text[i];
            }
            else if (i == 0 || i > end || (end - i) % 4 != 0)
            {
                return false;
            }
        }

        return true;
    }
}
