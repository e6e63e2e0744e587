using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace XhsPowerShell;

/// <summary>Texts for the tables, the same under every culture. Take what came back from serialization, too.</summary>
public static class DisplayText
{
    /// <summary>A moment to the minute, on the platform's own clock (UTC+08:00).</summary>
    /// <param name="utc">The moment (UTC), or null.</param>
    /// <returns>The text, such as <c>2026-05-30 21:05</c>; empty for null.</returns>
    public static string Minute(DateTime? utc) => Format(utc, "yyyy-MM-dd HH:mm");

    /// <summary>The day of a moment, on the platform's own clock (UTC+08:00).</summary>
    /// <param name="utc">The moment (UTC), or null.</param>
    /// <returns>The text, such as <c>2026-05-30</c>; empty for null.</returns>
    public static string Day(DateTime? utc) => Format(utc, "yyyy-MM-dd");

    /// <summary>A price without needless decimals.</summary>
    /// <param name="price">The price (CNY), or null.</param>
    /// <returns>The text, such as <c>8000</c>; empty for null.</returns>
    public static string Price(decimal? price) => price?.ToString("0.##", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A text in one line: line breaks, tabs and control characters become a space.</summary>
    /// <param name="text">The text, or null.</param>
    /// <returns>The line; empty for null.</returns>
    public static string Line(string? text)
    {
        var line = new StringBuilder();
        foreach (var character in text ?? string.Empty)
        {
            var isSpace = char.IsControl(character) || char.IsWhiteSpace(character);
            if (!isSpace)
            {
                line.Append(character);
            }
            else if (line.Length > 0 && line[line.Length - 1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>The values of a list in one line.</summary>
    /// <param name="values">The values, or null.</param>
    /// <returns>The values joined with <c>; </c>; empty for null.</returns>
    public static string Join(IEnumerable? values)
    {
        var texts = new List<string>();
        foreach (var value in values ?? Array.Empty<object>())
        {
            texts.Add(Line(Convert.ToString(value, CultureInfo.InvariantCulture)));
        }

        return string.Join("; ", texts);
    }

    /// <summary>A setting with its source.</summary>
    /// <param name="value">The value, or null.</param>
    /// <param name="source">Where it came from.</param>
    /// <returns>The text, such as <c>60  [Default]</c>; a hyphen stands for no value.</returns>
    public static string Setting(object? value, string? source)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        return (string.IsNullOrEmpty(text) ? "-" : text) + "  [" + source + "]";
    }

    private static string Format(DateTime? utc, string format) =>
        utc?.AddHours(8).ToString(format, CultureInfo.InvariantCulture) ?? string.Empty;
}
