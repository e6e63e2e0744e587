using System;
using System.Globalization;
using System.Linq;

namespace XhsPowerShell.Cli.Output;

/// <summary>A value as text, the same under every culture.</summary>
internal static class CellFormatter
{
    private const string Iso8601 = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

    /// <summary>The text of a CSV field: lists joined with <c>; </c>, times as ISO 8601, nothing for null.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        DateTimeOffset time => time.ToString(Iso8601, CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The text in one line, without anything that a terminal would obey.</summary>
    public static string WithoutControls(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
}
