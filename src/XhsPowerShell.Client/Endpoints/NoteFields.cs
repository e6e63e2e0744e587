using System.Text.Json;
using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// Reads a note of a list, of a search, or asked for by its id. The same counts have other names outside of a list.
/// </summary>
internal static class NoteFields
{
    private static readonly FieldMap<XhsNote> Fields = FieldMaps.XhsNote()
        .Time("timestamp", static (note, value) => note.CreatedAt ??= value)
        .Time("time", static (note, value) => note.CreatedAt ??= value)
        .Long("liked_count", static (note, value) => note.LikeCount ??= value)
        .Long("shared_count", static (note, value) => note.ShareCount ??= value)
        .Flag("liked", static (note, value) => note.Details!.IsLiked = value)
        .Flag("collected", static (note, value) => note.Details!.IsCollected = value)
        .Texts("at_user_list", static (note, value) => note.Mentions = value)
        .Text("user.image", static (note, value) => note.Details!.AuthorAvatarUrl ??= value);

    /// <summary>Reads a note.</summary>
    /// <param name="reader">Stands on the value; is left on its end.</param>
    /// <param name="retrievedAt">When the answer arrived.</param>
    /// <returns>The object, or null when the value is none.</returns>
    /// <exception cref="JsonException">The text is not JSON, or nested too deep.</exception>
    public static XhsNote? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        if (Fields.Read(ref reader) is not { } note)
        {
            return null;
        }

        if (note.UserId is null || note.Nickname is null)
        {
            NoteAuthor.Complete(note);
        }

        NoteVideo.Complete(note);
        note.Topics = NoteFoundFields.AddTopics(note.Details?.TopicList, NoteTopics.Find(note.Description));
        note.ImageUrls = ImageUrls(note.Images);
        note.CoverUrl = note.ImageUrls is { Count: > 0 } urls ? urls[0] : null;
        note.NoteUrl = string.IsNullOrEmpty(note.NoteId) ? null : "https://www.xiaohongshu.com/explore/" + note.NoteId;
        note.RetrievedAt = JsonValue.OnPlatformClock(retrievedAt);
        return note;
    }

    private static XhsList<string>? ImageUrls(XhsList<XhsNoteImage>? images)
    {
        if (images is null)
        {
            return null;
        }

        var urls = new XhsList<string>();
        foreach (var image in images)
        {
            var url = string.IsNullOrEmpty(image.Url) ? image.LargeUrl : image.Url;
            if (!string.IsNullOrEmpty(url))
            {
                urls.Add(url!);
            }
        }

        return urls;
    }
}
