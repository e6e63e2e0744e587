using System.Text;
using System.Text.Json;
using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// Which field of a creator in the marketplace goes into which property; several endpoints send the same fields.
/// </summary>
internal static class PgyBloggerFields
{
    private static readonly FieldMap<ContentTag> ContentTagFields =
        new FieldMap<ContentTag>(static () => new ContentTag())
        .Text("taxonomy1Tag", static (tag, value) => tag.Name = value)
        .Texts("taxonomy2Tags", static (tag, value) => tag.Parts = value);

    private static readonly FieldMap<XhsPgyBlogger> AgencyFields =
        new FieldMap<XhsPgyBlogger>(static () => new XhsPgyBlogger())
        .Text("userId", static (blogger, value) => blogger.AgencyId = value)
        .Text("name", static (blogger, value) => blogger.AgencyName = value);

    private static readonly FieldMap<XhsPgyBlogger> Fields = FieldMaps.XhsPgyBlogger();

    /// <summary>Reads a creator in the marketplace.</summary>
    /// <param name="reader">Stands on the value; is left on its end.</param>
    /// <param name="retrievedAt">When the answer arrived.</param>
    /// <returns>The object, or null when the value is none.</returns>
    /// <exception cref="JsonException">The text is not JSON, or nested too deep.</exception>
    public static XhsPgyBlogger? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        var blogger = Fields.Read(ref reader, retrievedAt);
        if (blogger is not null)
        {
            ReadAgency(blogger);
        }

        return blogger;
    }

    private static void ReadAgency(XhsPgyBlogger blogger)
    {
        if (blogger.Details?.NoteAgency is not { Length: > 1 } json || json[0] != '{')
        {
            return;
        }

        var agency = AgencyFields.Read(Encoding.UTF8.GetBytes(json));
        blogger.AgencyId = agency?.AgencyId;
        blogger.AgencyName = agency?.AgencyName;
    }

    /// <summary>The tags of the content, joined over their levels.</summary>
    public static FieldMap<T> ContentTags<T>(this FieldMap<T> map, string path, Action<T, XhsList<string>?> set)
        where T : class =>
        map.List(path, ContentTagFields, (target, value) => set(target, Join(value)));

    /// <summary>
    /// One text for each tag of the second level, such as <c>母婴/母婴日常</c>; the first level alone where it has none.
    /// </summary>
    private static XhsList<string>? Join(XhsList<ContentTag>? tags)
    {
        if (tags is null)
        {
            return null;
        }

        var texts = new XhsList<string>();
        foreach (var tag in tags)
        {
            foreach (var part in tag.Parts is { Count: > 0 } parts ? parts : [""])
            {
                var text = string.IsNullOrEmpty(tag.Name) || part.Length == 0 ? tag.Name + part : tag.Name + "/" + part;
                if (text.Length > 0)
                {
                    texts.Add(text);
                }
            }
        }

        return texts;
    }

    private sealed class ContentTag
    {
        public string? Name { get; set; }
        public XhsList<string>? Parts { get; set; }
    }
}
