namespace XhsPowerShell;

/// <summary>Short forms of counts for the tables; the properties stay numbers.</summary>
public static class ShortNumber
{
    private static readonly (double Size, string Sign)[] Chinese = [(1e8, "亿"), (1e4, "万")];
    private static readonly (double Size, string Sign)[] Western = [(1e9, "B"), (1e6, "M"), (1e3, "K")];

    /// <summary>
    /// Shortens a count to one decimal: <c>10.4万</c> where the language or the region of the session is Chinese,
    /// <c>103.7K</c> elsewhere. The decimal point is a point everywhere.
    /// </summary>
    /// <returns>The text; empty for null.</returns>
    public static string Format(long? value) =>
        Format(value, IsChinese(CultureInfo.CurrentUICulture) || IsChinese(CultureInfo.CurrentCulture));

    /// <summary>A change with its sign, shortened like a count: <c>+1.2K</c>, <c>-340</c>, <c>+0.5</c>.</summary>
    /// <returns>The text; empty for null, <c>0</c> for none.</returns>
    public static string FormatChange(decimal? change)
    {
        if (change is not { } number)
        {
            return string.Empty;
        }

        // Below 100 a tenth is still worth its place.
        var text = Math.Abs(number) < 100
            ? number.ToString("0.#", CultureInfo.InvariantCulture)
            : Format((long)Math.Round(number, MidpointRounding.AwayFromZero));
        return text is "-0" ? "0" : text[0] == '-' || text == "0" ? text : "+" + text;
    }

    private static string Format(long? value, bool isChinese)
    {
        if (value is not { } number)
        {
            return string.Empty;
        }

        var size = Math.Abs((double)number);
        var units = isChinese ? Chinese : Western;
        for (var i = 0; i < units.Length; i++)
        {
            if (isChinese)
            {
                if (size >= units[i].Size)
                {
                    // Cut and not rounded, as the platform shows it: 89,854 is 8.9\u4e07.
                    var tenths = Math.Floor(size / (units[i].Size / 10)) / 10;
                    return (number < 0 ? "-" : "") +
                        tenths.ToString("0.#", CultureInfo.InvariantCulture) + units[i].Sign;
                }

                continue;
            }

            // 999,950 rounds to 1000.0K: that is 1M.
            var rounded = Math.Round(size / units[i].Size, 1, MidpointRounding.AwayFromZero);
            var next = i + 1 < units.Length
                ? Math.Round(size / units[i + 1].Size, 1, MidpointRounding.AwayFromZero) * units[i + 1].Size
                : 0;
            if (size >= units[i].Size || next >= units[i].Size)
            {
                return (number < 0 ? "-" : "") + Math.Max(rounded, 1).ToString("0.#", CultureInfo.InvariantCulture) +
                    units[i].Sign;
            }
        }

        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsChinese(CultureInfo culture) =>
        string.Equals(culture.TwoLetterISOLanguageName, "zh", StringComparison.Ordinal);
}
