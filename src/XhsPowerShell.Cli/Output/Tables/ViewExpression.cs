using System;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace XhsPowerShell.Cli.Output.Tables;

/// <summary>
/// Reads the few kinds of script that the module's views are made of: a property, a method of the display classes, an
/// interpolated text, a text for a flag. Anything else shows the property that it is about.
/// </summary>
internal static partial class ViewExpression
{
    /// <summary>The text of a property.</summary>
    public static Func<object, string> Property(string path) => item => Text(Value(item, path));

    /// <summary>The text of a script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="label">The heading: the name of the property to fall back to, if it is one.</param>
    /// <param name="type">The type of the objects.</param>
    public static Func<object, string> Parse(string script, string? label, Type type)
    {
        script = script.Trim();
        if (Find(script) is { } evaluate)
        {
            return item => Text(evaluate(item));
        }

        var property = label is not null
            && type.GetProperty(label) is not null ? label : FirstProperty().Match(script).Groups[1].Value;
        return Property(property);
    }

    private static Func<object, object?>? Find(string script)
    {
        if (PropertyPath().Match(script) is { Success: true } property)
        {
            return item => Value(item, property.Groups[1].Value);
        }

        if (MethodCall().Match(script) is { Success: true } call)
        {
            return Call(call.Groups[1].Value, call.Groups[2].Value, call.Groups[3].Value);
        }

        if (TextForFlag().Match(script) is { Success: true } flag)
        {
            return item => Value(item, flag.Groups[1].Value) is true ? flag.Groups[2].Value : "";
        }

        if (script.Length >= 2 && script[0] == '"' && script[^1] == '"')
        {
            var parts = Interpolated().Matches(script).Select(match => Find(match.Groups[1].Value)).ToArray();
            return Array.Exists(parts, part => part is null) ? null : item =>
            {
                var next = 0;
                return Interpolated().Replace(script[1..^1], _ => Text(parts[next++]!(item)));
            };
        }

        return null;
    }

    private static Func<object, object?>? Call(string className, string methodName, string arguments)
    {
        var parts = arguments.Split(',', StringSplitOptions.TrimEntries).Select(Find).ToArray();
        var method = typeof(DisplayText).Assembly.GetType("XhsPowerShell." + className)?
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(method => method.Name == methodName && method.GetParameters().Length == parts.Length);
        return method is null || Array.Exists(parts, part => part is null)
            ? null
            : item => method.Invoke(null, [.. method.GetParameters()
                .Select((parameter, i) => Convert(parts[i]!(item), parameter.ParameterType))]);
    }

    private static object? Convert(object? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return value is null || type.IsInstanceOfType(value)
            ? value
            : type == typeof(string)
                ? Text(value)
                : System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
    }

    private static object? Value(object? item, string path)
    {
        foreach (var name in path.Split('.'))
        {
            item = item?.GetType().GetProperty(
                name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.GetValue(item);
        }

        return item;
    }

    // Times as the views show them.
    private static string Text(object? value) =>
        value is DateTimeOffset time
            ? DisplayText.Minute(time.UtcDateTime)
            : CellFormatter.WithoutControls(CellFormatter.Format(value));

    [GeneratedRegex(@"^(?:\[\w+\])?\$_\.(\w+(?:\.\w+)*)$")]
    private static partial Regex PropertyPath();

    [GeneratedRegex(@"^\[XhsPowerShell\.(\w+)\]::(\w+)\(([^()]*)\)$")]
    private static partial Regex MethodCall();

    [GeneratedRegex(@"^if \(\$_\.(\w+)\) \{ '([^']*)' \}$")]
    private static partial Regex TextForFlag();

    [GeneratedRegex(@"\$\(((?:[^()]|\([^()]*\))*)\)")]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"\$_\.(\w+)")]
    private static partial Regex FirstProperty();
}
