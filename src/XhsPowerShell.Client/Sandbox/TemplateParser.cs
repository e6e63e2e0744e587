using System.Text.Json;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>Cuts the JSON of an answer template into fixed text and slots.</summary>
internal sealed class TemplateParser
{
    private static readonly string[] Marks = ["@@"];

    private readonly List<TextAndSlot> parts = [];
    private readonly Utf8Buffer text = new();
    private readonly Type facts;

    private TemplateParser(Type facts, string before)
    {
        this.facts = facts;
        text.Write(before);
    }

    /// <summary>Cuts a value.</summary>
    /// <param name="facts">The type whose properties fill the slots.</param>
    /// <exception cref="InvalidOperationException">A slot names a property that does not exist or cannot be
    /// written.</exception>
    public static TemplatePart Parse(JsonElement json, Type facts)
    {
        var parser = new TemplateParser(facts, "");
        parser.AddValue(json);
        return parser.Finish();
    }

    // The directives of the object itself are done with.
    private static TemplatePart ParseMembers(JsonElement json, Type facts, string before = "")
    {
        var parser = new TemplateParser(facts, before);
        parser.AddMembers(json);
        return parser.Finish();
    }

    private static string? Directive(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty("@@" + name + "@@", out var value) ? value.GetString() : null;

    // The name in "@@*Name@@" or "@@#Name@@".
    private static string? Marked(JsonElement json, string mark) =>
        json.ValueKind == JsonValueKind.String
            && json.GetString() is { } value && value.StartsWith("@@" + mark, StringComparison.Ordinal)
            ? value.Substring(3, value.Length - 5)
            : null;

    private static bool IsRepeated(JsonElement json) =>
        Directive(json, "each") is not null || Directive(json, "if") is not null || Marked(json, "*") is not null;

    private void AddValue(JsonElement json)
    {
        if (Directive(json, "with") is { } path)
        {
            var get = Fact.Getter<object?>(facts, path);
            var members = ParseMembers(json, Fact.Find(facts, path).PropertyType);
            Add((values, output) =>
            {
                if (get(values) is { } inner)
                {
                    members(inner, output);
                }
                else
                {
                    output.Write("null");
                }
            });
        }
        else if (Marked(json, "#") is { } value)
        {
            Add(TemplateSlot.Value(facts, value));
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            AddMembers(json);
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            AddItems(json);
        }
        else if (json.ValueKind == JsonValueKind.String)
        {
            AddText(json.GetString()!);
        }
        else
        {
            text.Write(json.GetRawText());
        }
    }

    private void AddMembers(JsonElement json)
    {
        var separator = "{";
        foreach (var member in json.EnumerateObject())
        {
            if (member.Name.StartsWith("@@", StringComparison.Ordinal))
            {
                continue;
            }

            var name = separator + "\"" + member.Name + "\":";
            if (Directive(member.Value, "if") is { } flag)
            {
                var isTrue = Fact.Getter<bool>(facts, flag);
                var members = ParseMembers(member.Value, facts, name);
                Add((values, output) => (isTrue(values) ? members : static (_, _) => { })(values, output));
            }
            else
            {
                text.Write(name);
                AddValue(member.Value);
            }

            separator = ",";
        }

        text.Write(separator == "{" ? "{}" : "}");
    }

    private void AddItems(JsonElement items)
    {
        text.Write('[');
        var count = items.GetArrayLength();
        var isRepeated = false;
        foreach (var item in items.EnumerateArray())
        {
            isRepeated |= IsRepeated(item);
        }

        if (isRepeated)
        {
            var repeated = new Repeated[count];
            for (var i = 0; i < count; i++)
            {
                repeated[i] = ParseItem(items[i]);
            }

            Add((values, output) =>
            {
                var start = output.Length;
                foreach (var (each, write) in repeated)
                {
                    foreach (var item in each(values))
                    {
                        output.Write(output.Length > start ? "," : "");
                        write(item, output);
                    }
                }
            });
        }
        else
        {
            for (var i = 0; i < count; i++)
            {
                text.Write(i > 0 ? "," : "");
                AddValue(items[i]);
            }
        }

        text.Write(']');
    }

    // What an item of an array is written for, and what is written for each.
    private Repeated ParseItem(JsonElement json)
    {
        if (Directive(json, "each") is { } list)
        {
            var type = Fact.Find(facts, list).PropertyType.GetGenericArguments().Single();
            return new(Fact.Getter<IEnumerable<object>>(facts, list), ParseMembers(json, type));
        }

        if (Marked(json, "*") is { } texts)
        {
            return new(Fact.Getter<IEnumerable<string>>(facts, texts), static (value, output) =>
                TemplateSlot.WriteText((string)value, output));
        }

        if (Directive(json, "if") is { } flag)
        {
            var isTrue = Fact.Getter<bool>(facts, flag);
            return new(values => isTrue(values) ? [values] : [], ParseMembers(json, facts));
        }

        return new(static values => [values], Parse(json, facts));
    }

    private void AddText(string value)
    {
        text.Write('"');

        // Text and names take turns; a name needs the marks on both sides.
        var pieces = value.Split(Marks, StringSplitOptions.None);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i % 2 == 0)
            {
                text.WriteEscaped(pieces[i]);
            }
            else if (i == pieces.Length - 1)
            {
                text.WriteEscaped("@@" + pieces[i]);
            }
            else
            {
                // "@@@Name@@" is a literal @ and a slot.
                var name = pieces[i].TrimStart('@');
                text.Write(new string('@', pieces[i].Length - name.Length));
                Add(TemplateSlot.Text(facts, name));
            }
        }

        text.Write('"');
    }

    private void Add(TemplatePart part)
    {
        parts.Add(new(text.Written.ToArray(), part));
        text.Clear();
    }

    private TemplatePart Finish()
    {
        Add(static (_, _) => { });
        var all = parts.ToArray();
        return (values, output) =>
        {
            foreach (var (before, slot) in all)
            {
                output.Write(before);
                slot(values, output);
            }
        };
    }

    // Classes, not structs: the runtime has machine code for lists of classes, and would compile one for each struct.
    private sealed record TextAndSlot(byte[] Text, TemplatePart Slot);

    private sealed record Repeated(Func<object, IEnumerable<object>> Each, TemplatePart Write);
}
