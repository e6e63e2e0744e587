using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>Parts of answers that several marketplace endpoints share.</summary>
internal static class PgyFields
{
    /// <summary>A share of a whole with its name.</summary>
    public static readonly FieldMap<XhsPgyShare> Share = new FieldMap<XhsPgyShare>(static () => new XhsPgyShare())
        .Text("contentTag", static (part, value) => part.Name = value)
        .Text("group", static (part, value) => part.Name = value)
        .Text("name", static (part, value) => part.Name = value)
        .Text("desc", static (part, value) => part.Description = value)
        .Share("percent", static (part, value) => part.Share = value);

    /// <summary>Shares of the sources of traffic, whose fields begin in the same way.</summary>
    public static FieldMap<T> Sources<T>(this FieldMap<T> map, string prefix, Func<T, XhsPgyTrafficSources> get,
        (string Name, Action<XhsPgyTrafficSources, decimal?> Set)[] sources)
        where T : class =>
        sources.Aggregate(map, (fields, source) =>
            fields.Share(prefix + source.Name, (target, value) => source.Set(get(target), value)));

    /// <summary>The kind of a note as the other endpoints call it.</summary>
    public static string? NoteType(string? value) => value switch { "1" => "normal", "2" => "video", _ => value };
}
