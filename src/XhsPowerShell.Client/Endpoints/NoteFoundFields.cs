using System.Text;
using System.Text.Json;
using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// The fields that a note has in a search and when it is asked for by its id, and not in a creator's list.
/// </summary>
internal static class NoteFoundFields
{
    private static readonly FieldMap<XhsUserTag> TopicFields = new FieldMap<XhsUserTag>(static () => new XhsUserTag())
        .Text("name", static (topic, value) => topic.Name = value);

    /// <summary>The names of the topics that the service lists, behind those in the text; each once.</summary>
    /// <param name="topics">The topics in the text; null without a text.</param>
    public static XhsList<string>? AddTopics(string? json, XhsList<string>? topics)
    {
        if (string.IsNullOrEmpty(json))
        {
            return topics;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json!));
        reader.Read();
        topics ??= [];
        foreach (var name in (JsonList.Objects(ref reader, TopicFields) ?? []).Select(static topic => topic.Name))
        {
            if (!string.IsNullOrEmpty(name) && !topics.Contains(name!))
            {
                topics.Add(name!);
            }
        }

        return topics;
    }
}
