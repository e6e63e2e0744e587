namespace XhsPowerShell.Client.Sandbox;

/// <summary>Creates the slots of an answer template: how a property is written follows from its type.</summary>
internal static class TemplateSlot
{
    /// <summary>A slot for a whole JSON value.</summary>
    public static TemplatePart Value(Type facts, string path)
    {
        var type = Fact.Find(facts, path).PropertyType;
        return type == typeof(string) ? Slot<string?>(WriteText)
            : type == typeof(long) ? Slot<long>(static (value, output) => output.Write(value))
            : type == typeof(int) ? Slot<int>(static (value, output) => output.Write(value))
            : type == typeof(bool) ? Slot<bool>(static (value, output) => output.Write(value ? "true" : "false"))
            : type == typeof(decimal)
                ? Slot<decimal>(static (value, output) => output.Write(value.ToString(CultureInfo.InvariantCulture)))
            : type == typeof(decimal?) ? Slot<decimal?>(static (value, output) =>
                output.Write(value?.ToString(CultureInfo.InvariantCulture) ?? "null"))
            : type == typeof(SandboxCount) ? Slot<SandboxCount>(static (value, output) => value.Write(output))
            : throw new InvalidOperationException($"An answer template cannot write '{path}': it is a {type.Name}.");

        TemplatePart Slot<T>(Action<T, Utf8Buffer> write) =>
            Create(Fact.Getter<T>(facts, path), write);
    }

    /// <summary>A slot inside a text: text, or a whole number.</summary>
    public static TemplatePart Text(Type facts, string path) => Fact.Find(facts, path).PropertyType == typeof(string)
        ? Create(Fact.Getter<string>(facts, path), static (value, output) => output.WriteEscaped(value))
        : Value(facts, path);

    /// <summary>Writes a JSON string, or null.</summary>
    public static void WriteText(string? value, Utf8Buffer output)
    {
        if (value is null)
        {
            output.Write("null");
            return;
        }

        output.Write('"');
        output.WriteEscaped(value);
        output.Write('"');
    }

    private static TemplatePart Create<T>(Func<object, T> get, Action<T, Utf8Buffer> write) =>
        (values, output) => write(get(values), output);
}
