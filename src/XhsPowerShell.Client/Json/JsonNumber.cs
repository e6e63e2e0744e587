using System.Numerics;
using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>Reads numbers of data of any shape without changing them.</summary>
internal static class JsonNumber
{
    // The time to parse a longer one grows with the square of its length.
    private const int LongestInteger = 1000;

    /// <summary>
    /// The number at the reader's position: a long, a BigInteger, a decimal with every digit, or the nearest double.
    /// A number that a double would turn into zero or infinity stays text.
    /// </summary>
    public static object Read(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var whole))
        {
            return whole;
        }

        var text = Utf8Text.Create(reader.ValueSpan);
        if (text.IndexOfAny(['.', 'e', 'E']) < 0)
        {
            return text.Length <= LongestInteger ? BigInteger.Parse(text, CultureInfo.InvariantCulture) : text;
        }

        if (reader.TryGetDecimal(out var exact)
            && Digits(exact.ToString(CultureInfo.InvariantCulture)).SequenceEqual(Digits(text)))
        {
            return exact;
        }

        // .NET Framework refuses numbers that other runtimes turn into infinity.
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var nearest)
            && nearest != 0 && !double.IsInfinity(nearest)
                ? nearest
                : text;
    }

    // The significant digits: the same in every notation of a number.
    private static ReadOnlySpan<char> Digits(string text)
    {
        var exponent = text.IndexOfAny(['e', 'E']);
        var mantissa = exponent < 0 ? text : text.Substring(0, exponent);
        return mantissa.Replace(".", string.Empty).TrimStart('-', '0').TrimEnd('0').AsSpan();
    }
}
