using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>Cuts the JSON of an answer template into fixed text and slots.</summary>
internal sealed class TemplateParser
{
    private static readonly Regex Slot = new("@@([\\w.]+)@@", RegexOptions.CultureInvariant);

    private readonly List<TemplatePart> parts = [];
    private readonly Utf8Buffer text = new();
    private readonly Type facts;

    private TemplateParser(Type facts) => this.facts = facts;

    /// <summary>Cuts a value.</summary>
    /// <param name="json">The value.</param>
    /// <param name="facts">The type whose properties fill the slots.</param>
    /// <param name="before">Fixed text before the value.</param>
    /// <exception cref="InvalidOperationException">A slot names a property that does not exist or cannot be
    /// written.</exception>
    public static TemplatePart[] Parse(JsonElement json, Type facts, string before = "")
    {
        var parser = new TemplateParser(facts);
        parser.text.Write(before);
        parser.Value(json);
        parser.EndText();
        return [.. parser.parts];
    }

    private static string? Directive(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty("@@" + name + "@@", out var value) ? value.GetString() : null;

    private static string? ListOfTexts(JsonElement json) =>
        json.ValueKind == JsonValueKind.String
            && json.GetString() is { } value && value.StartsWith("@@*", StringComparison.Ordinal)
            ? value.Substring(3, value.Length - 5)
            : null;

    private static bool IsRepeated(JsonElement json) =>
        Directive(json, "each") is not null || Directive(json, "if") is not null || ListOfTexts(json) is not null;

    private void Value(JsonElement json)
    {
        if (Directive(json, "with") is { } path)
        {
            Add(new TemplatePart.Optional(
                Fact.Getter<object?>(facts, path), Object(json, Fact.Find(facts, path).PropertyType)));
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            Members(json);
        }
        else if (json.ValueKind == JsonValueKind.Array && json.EnumerateArray().Any(IsRepeated))
        {
            Add(new TemplatePart.List(json.EnumerateArray().Select(item => Item(item, string.Empty)).ToArray()));
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            Items(json);
        }
        else if (json.ValueKind == JsonValueKind.String)
        {
            Text(json.GetString()!);
        }
        else
        {
            text.Write(json.GetRawText());
        }
    }

    private void Members(JsonElement json)
    {
        var separator = "{";
        foreach (var member in json.EnumerateObject()
            .Where(member => !member.Name.StartsWith("@@", StringComparison.Ordinal)))
        {
            var name = separator + "\"" + member.Name + "\":";
            if (Directive(member.Value, "if") is not null)
            {
                Add(Item(member.Value, name));
            }
            else
            {
                text.Write(name);
                Value(member.Value);
            }

            separator = ",";
        }

        text.Write(separator == "{" ? "{}" : "}");
    }

    private void Items(JsonElement json)
    {
        var separator = "[";
        foreach (var item in json.EnumerateArray())
        {
            text.Write(separator);
            Value(item);
            separator = ",";
        }

        text.Write(separator == "[" ? "[]" : "]");
    }

    private void Text(string value)
    {
        if (value.StartsWith("@@#", StringComparison.Ordinal))
        {
            Add(TemplateSlot.Value(facts, value.Substring(3, value.Length - 5)));
            return;
        }

        text.Write('"');
        var end = 0;
        foreach (Match match in Slot.Matches(value))
        {
            text.WriteEscaped(value.Substring(end, match.Index - end));
            Add(TemplateSlot.Text(facts, match.Groups[1].Value));
            end = match.Index + match.Length;
        }

        text.WriteEscaped(value.Substring(end));
        text.Write('"');
    }

    private TemplatePart.Repeated Item(JsonElement json, string before)
    {
        if (Directive(json, "each") is { } list)
        {
            var type = Fact.Find(facts, list).PropertyType.GetGenericArguments().Single();
            return new(Fact.Getter<IEnumerable<object>>(facts, list), Object(json, type, before));
        }

        if (ListOfTexts(json) is { } texts)
        {
            return new(Fact.Getter<IEnumerable<string>>(facts, texts),
                [new TemplatePart.Slot<string?>(static value => (string)value, TemplateSlot.WriteText)]);
        }

        if (Directive(json, "if") is { } flag)
        {
            var isTrue = Fact.Getter<bool>(facts, flag);
            return new(value => isTrue(value) ? [value] : [], Object(json, facts, before));
        }

        return new(static value => [value], Parse(json, facts, before));
    }

    // The directives of the object itself are done with.
    private static TemplatePart[] Object(JsonElement json, Type facts, string before = "")
    {
        var parser = new TemplateParser(facts);
        parser.text.Write(before);
        parser.Members(json);
        parser.EndText();
        return [.. parser.parts];
    }

    private void Add(TemplatePart part)
    {
        EndText();
        parts.Add(part);
    }

    private void EndText()
    {
        if (text.Length > 0)
        {
            parts.Add(new TemplatePart.Literal([.. text.Written]));
            text.Clear();
        }
    }
}
