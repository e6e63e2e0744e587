using System.Collections;
using System.Text.Json;

namespace XhsPowerShell.Cli.Output;

/// <summary>A value as text, the same under every culture.</summary>
internal static class CellFormatter
{
    private const string Iso8601 = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

    /// <summary>The text of a CSV field: lists joined with <c>; </c>, times as ISO 8601, nothing for null.</summary>
    public static string Format(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTimeOffset time => time.ToString(Iso8601, CultureInfo.InvariantCulture),
        DateTime time => time.ToString("o", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => string.Join("; ", list.Cast<object?>().Select(Format)),
        _ when HasText(value.GetType()) => value.ToString() ?? "",
        _ => JsonSerializer.Serialize(value, JsonFormat.Options),
    };

    /// <summary>True for a cell that a spreadsheet would compute, and that is a text to the service.</summary>
    public static bool IsFormula(object? value, string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r'
        && value is not (IFormattable and not Enum);

    /// <summary>The text in one line, without anything that a terminal would obey.</summary>
    public static string WithoutControls(string text) => DisplayText.Plain(text);

    private static bool HasText(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType is var owner
            && owner != typeof(object) && owner != typeof(ValueType);
}
