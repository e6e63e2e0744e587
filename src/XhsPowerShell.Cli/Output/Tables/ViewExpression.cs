using System.Reflection;
using System.Text.RegularExpressions;

namespace XhsPowerShell.Cli.Output.Tables;

/// <summary>
/// Reads the few kinds of script that the module's views are made of: a property, a method of the display classes, an
/// interpolated text, a text for a flag. A script of another kind is an error.
/// </summary>
internal static partial class ViewExpression
{
    /// <summary>The text of a property.</summary>
    public static Func<object, string> Property(string path) => item => Text(Value(item, path));

    /// <summary>The text of a script.</summary>
    /// <exception cref="NotSupportedException">The script is of none of these kinds.</exception>
    public static Func<object, string> Parse(string script)
    {
        var evaluate = Find(script.Trim())
            ?? throw new NotSupportedException($"The views of the module have a script that xhs cannot read: {script}");
        return item => Text(evaluate(item));
    }

    private static Func<object, object?>? Find(string script)
    {
        if (script is "$null" or "$true")
        {
            return _ => script == "$null" ? null : true;
        }

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

        if (IfFlag().Match(script) is { Success: true } condition)
        {
            return Find(condition.Groups[2].Value) is { } then
                ? item => Value(item, condition.Groups[1].Value) is true ? then(item) : null
                : null;
        }

        if (Number().Match(script) is { Success: true } number)
        {
            return item => Value(item, number.Groups[1].Value) is IFormattable value
                ? value.ToString(number.Groups[2].Value, CultureInfo.InvariantCulture)
                : null;
        }

        if (WithRemark().Match(script) is { Success: true } remark)
        {
            return Find(remark.Groups[1].Value) is { } text
                ? item => Text(text(item)) + (Value(item, remark.Groups[2].Value) is true
                    ? ""
                    : ViewWords.Translate(remark.Groups[3].Value))
                : null;
        }

        if (EachItem().Match(script) is { Success: true } list)
        {
            return item => Value(item, list.Groups[1].Value);
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

    [GeneratedRegex(@"^if \(\$_\.(\w+)\) \{ (\[.+) \}$")]
    private static partial Regex IfFlag();

    [GeneratedRegex(@"^if \(\$null -ne \$_\.(\w+)\) \{ \(\[double\]\$_\.\1\)\.ToString\('([^']*)', "
        + @"\[cultureinfo\]::InvariantCulture\) \}$")]
    private static partial Regex Number();

    [GeneratedRegex("""^(.+) \+ \$\(if \(-not \$_\.(\w+)\) \{ "([^"]*)" \}\)$""")]
    private static partial Regex WithRemark();

    [GeneratedRegex(@"^@\(\$_\.(\w+) \| ForEach-Object ")]
    private static partial Regex EachItem();
}
