namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// Filters that are ranges: two numbers with a comma between them on the wire, -1 for an open upper end. Each end is a
/// parameter of its own with the whole range as its value; here the two become one.
/// </summary>
internal static class RangeFilter
{
    private const string Open = "-1";

    /// <summary>The range that begins at a number, or ends there.</summary>
    public static string Create(ParameterKind kind, string number) =>
        kind == ParameterKind.Minimum ? number + "," + Open : "0," + number;

    /// <summary>True for a range of <see cref="Create"/>, one end of which is open.</summary>
    public static bool IsHalf(string range) =>
        range.StartsWith("0,", StringComparison.Ordinal) || range.EndsWith("," + Open, StringComparison.Ordinal);

    /// <summary>The same parameters with each range once.</summary>
    public static IReadOnlyList<(string Name, string Value)> Merge(
        IReadOnlyList<(string Name, string Value)> parameters) =>
        [.. parameters.GroupBy(static parameter => parameter.Name, StringComparer.Ordinal)
            .Select(static ends => (ends.Key, Merge(ends)))];

    /// <summary>Whether the lower end of a range is above its upper end.</summary>
    public static bool IsEmpty(string range)
    {
        var (low, high) = Split(range);
        return low > high;
    }

    private static string Merge(IEnumerable<(string Name, string Value)> ends)
    {
        var values = ends.Select(static end => end.Value).ToArray();
        return values.Length == 1 ? values[0]
            : Part(values, 0, static text => text != "0") + "," + Part(values, 1, static text => text != Open);
    }

    private static string Part(string[] ranges, int index, Func<string, bool> isGiven)
    {
        var parts = ranges.Select(range => range.Split(',')[index]).ToArray();
        return parts.FirstOrDefault(isGiven) ?? parts[0];
    }

    private static (decimal? Low, decimal? High) Split(string range)
    {
        var parts = range.Split(',');
        return (Number(parts[0]), parts.Length > 1 && parts[1] != Open ? Number(parts[1]) : null);
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
