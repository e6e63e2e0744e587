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

    public static FieldMap<XhsNote> AddFoundFields(this FieldMap<XhsNote> map) => map
        .Time("timestamp", static (note, value) => note.CreatedAt ??= value)
        .Time("time", static (note, value) => note.CreatedAt ??= value)
        .Long("liked_count", static (note, value) => note.LikeCount ??= value)
        .Long("shared_count", static (note, value) => note.ShareCount ??= value)
        .Flag("liked", static (note, value) => note.Details!.IsLiked = value)
        .Flag("collected", static (note, value) => note.Details!.IsCollected = value)
        .Texts("at_user_list", static (note, value) => note.Mentions = value)
        .Text("ip_location", static (note, value) => note.IPLocation = value)
        .Time("update_time", static (note, value) => note.Details!.IndexedAt = value)
        .Text("abstract_show", static (note, value) => note.Details!.PreviewText = value)
        .Int("cover_image_index", static (note, value) => note.Details!.CoverIndex = value)
        .Text("geo_info.distance", static (note, value) => note.Details!.Distance = value)
        .Text("result_from", static (note, value) => note.Details!.ResultSource = value)
        .Texts("note_attributes", static (note, value) => note.Details!.Attributes = value)
        .Raw("tag_info", static (note, value) => note.Details!.TagInfo = value)
        .Raw("corner_tag_info", static (note, value) => note.Details!.CornerTags = value)
        .Raw("interaction_area", static (note, value) => note.Details!.InteractionArea = value)
        .Int("extract_text_enabled", static (note, value) => note.Details!.TextExtraction = value)
        .Raw("topics", static (note, value) => note.Details!.TopicList = value)
        .Text("user.red_id", static (note, value) => note.Details!.AuthorRedId = value)
        .Text("user.image", static (note, value) => note.Details!.AuthorAvatarUrl ??= value)
        .Text("user.id", static (note, value) => note.Details!.AuthorId = value)
        .Text("user.name", static (note, value) => note.Details!.AuthorName = value)
        .Long("user.track_duration", static (note, value) => note.Details!.AuthorTrackDuration = value)
        .Flag("user.red_official_verified", static (note, value) => note.Details!.IsAuthorVerified = value)
        .Flag("user.show_red_official_verify_icon", static (note, value) => note.Details!.IsAuthorIconShown = value);
}
