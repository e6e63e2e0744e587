using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace XhsPowerShell.Fields;

/// <summary>One property of an object.</summary>
/// <param name="property">Its name.</param>
/// <param name="kind">The method of the map that reads it, with the type of a part: <c>List XhsUserTag</c>.</param>
/// <param name="source">Where it comes from. The map reads the field that the text begins with, in one spelling or two.
/// What follows it, and all of what begins with a word, is done by the code of the endpoint.</param>
/// <param name="meaning">What it is, and its unit.</param>
internal sealed class FieldRow(string property, string kind, string source, string meaning)
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["Text"] = "string", ["Raw"] = "string", ["Gender"] = "string", ["NoteType"] = "string",
        ["Int"] = "int", ["Long"] = "long", ["Flag"] = "bool",
        ["Decimal"] = "decimal", ["Quote"] = "decimal", ["FenQuote"] = "decimal",
        ["Share"] = "decimal", ["PartOfWhole"] = "decimal", ["PerCent"] = "decimal",
        ["Time"] = "global::System.DateTimeOffset", ["PlatformTime"] = "global::System.DateTimeOffset",
        ["Texts"] = "XhsList<string>", ["ContentTags"] = "XhsList<string>", ["Shares"] = "XhsList<XhsPgyShare>",
    };

    private static readonly Regex FirstFields = new(@"^`([\w.]+)`(?: / `([\w.]+)`)?", RegexOptions.CultureInvariant);

    /// <summary>The name of the property.</summary>
    public string Property => property;

    /// <summary>The method of the map.</summary>
    public string Method { get; } = kind.Split(' ')[0];

    /// <summary>The type of the object, or of the objects of a list; null for a plain value.</summary>
    public string? Part { get; } = kind.Split(' ').Skip(1).FirstOrDefault();

    /// <summary>True when a part of the object has fields of the same JSON object.</summary>
    public bool IsDetails => Method is "Details" or "Details?";

    /// <summary>The type of the property.</summary>
    /// <exception cref="InvalidDataException">There is no such method.</exception>
    public string Type => Part is null
        ? Types.TryGetValue(kind, out var type) ? type : throw new InvalidDataException($"{property}: {kind}?")
        : Method == "List" ? $"XhsList<{Part}>" : Part;

    /// <summary>The paths that the map reads: two are two spellings of one field, and the first wins.</summary>
    public IReadOnlyList<string> Fields { get; } =
        [.. FirstFields.Match(source).Groups.Cast<Group>().Skip(1).Where(static path => path.Success)
            .Select(static path => path.Value)];

    /// <summary>The sentence about the property, as XML.</summary>
    public string Summary => FieldTable.ToXml(
        meaning + (source.Length == 0 ? "" : "; " + source.Replace("` / `", "`, or else `")) + ".");
}
