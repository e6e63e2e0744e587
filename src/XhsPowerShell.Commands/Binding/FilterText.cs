using System.Collections;
using System.Management.Automation;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands.Binding;

/// <summary>The text on the wire of a value in <c>-Filter</c>.</summary>
internal static class FilterText
{
    /// <summary>A text, number or switch; several of them with commas between, as the service writes a range.</summary>
    /// <exception cref="ArgumentException">The value is anything else.</exception>
    public static string Format(string name, object? value) =>
        PSValue.Unwrap(value) switch
    {
        null => string.Empty,
        bool flag => flag ? "true" : "false",
        SwitchParameter flag => flag ? "true" : "false",
        IConvertible text => Convert.ToString(text, CultureInfo.InvariantCulture) ?? string.Empty,
        object[] values when values.All(static item => item is not (null or object[])) =>
            string.Join(",", values.Select(item => Format(name, item))),
        IList values and not IDictionary when values is not object[] =>
            Format(name, values.Cast<object>().ToArray()),
        var other => throw new ArgumentException(CmdletTexts.Get("FilterNotText", name, other.GetType().Name)),
    };
}
