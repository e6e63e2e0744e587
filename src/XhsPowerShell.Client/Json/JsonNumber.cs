using System;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>Reads numbers of data of any shape without changing them.</summary>
internal static class JsonNumber
{
    // Reading a longer one takes a time that grows with the square of its length.
    private const int LongestInteger = 1000;

    /// <summary>
    /// The number that the reader stands on: a long, a BigInteger, a decimal that has every digit, or the nearest double.
    /// What a double can only make zero or infinity of stays the text that it is.
    /// </summary>
    public static object Read(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var whole))
        {
            return whole;
        }

        var text = Utf8Text.Of(reader.ValueSpan);
        if (text.IndexOfAny(['.', 'e', 'E']) < 0)
        {
            return text.Length <= LongestInteger ? BigInteger.Parse(text, CultureInfo.InvariantCulture) : text;
        }

        if (reader.TryGetDecimal(out var exact)
            && Digits(exact.ToString(CultureInfo.InvariantCulture)).SequenceEqual(Digits(text)))
        {
            return exact;
        }

        // .NET Framework refuses what other runtimes make infinity of.
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var nearest)
            && nearest != 0 && !double.IsInfinity(nearest)
                ? nearest
                : text;
    }

    // Whatever the notation, a number that lost none of its digits has the same ones between the zeros.
    private static ReadOnlySpan<char> Digits(string text)
    {
        var exponent = text.IndexOfAny(['e', 'E']);
        var mantissa = exponent < 0 ? text : text.Substring(0, exponent);
        return mantissa.Replace(".", string.Empty).TrimStart('-', '0').TrimEnd('0').AsSpan();
    }
}
