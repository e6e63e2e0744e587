using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>Parts of answers that several marketplace endpoints share.</summary>
internal static class PgyFields
{
    /// <summary>A share of a whole with its name.</summary>
    private static readonly FieldMap<XhsPgyShare> Share = FieldMaps.XhsPgyShare()
        .Text("contentTag", static (part, value) => part.Name = value)
        .Text("group", static (part, value) => part.Name = value);

    /// <summary>Shares of the sources of traffic, whose fields begin in the same way.</summary>
    public static FieldMap<T> Sources<T>(this FieldMap<T> map, string prefix, Func<T, XhsPgyTrafficSources> get,
        (string Name, Action<XhsPgyTrafficSources, decimal?> Set)[] sources)
        where T : class =>
        sources.Aggregate(map, (fields, source) =>
            fields.Share(prefix + source.Name, (target, value) => source.Set(get(target), value)));

    /// <summary>A list of shares.</summary>
    public static FieldMap<T> Shares<T>(this FieldMap<T> map, string path, Action<T, XhsList<XhsPgyShare>?> set)
        where T : class => map.List(path, Share, set);

    /// <summary>The kind of a note as the other endpoints call it.</summary>
    public static FieldMap<T> NoteType<T>(this FieldMap<T> map, string path, Action<T, string?> set)
        where T : class =>
        map.Text(path, (note, value) => set(note, value switch { "1" => "normal", "2" => "video", _ => value }));
}
