using System.Text.Json;
using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>Which field of a note in a list goes into which property of <see cref="XhsNote"/>.</summary>
internal static class NoteFields
{
    private static readonly FieldMap<XhsNoteImage> ImageFields =
        new FieldMap<XhsNoteImage>(static () => new XhsNoteImage())
        .Text("url", static (image, value) => image.Url = value)
        .Text("url_size_large", static (image, value) => image.LargeUrl = value)
        .Text("original", static (image, value) => image.OriginalUrl = value)
        .Int("width", static (image, value) => image.Width = value)
        .Int("height", static (image, value) => image.Height = value)
        .Text("origin_img", static (image, value) => image.SourceUrl = value)
        .Flag("need_load_original_image", static (image, value) => image.NeedsOriginal = value)
        .Text("fileid", static (image, value) => image.FileId = value)
        .Text("trace_id", static (image, value) => image.TraceId = value);

    private static readonly FieldMap<XhsNote> Fields =
        new FieldMap<XhsNote>(static () => new XhsNote { Details = new XhsNoteDetails() })
        .Text("id", static (note, value) => note.NoteId = value)
        .Text("user.userid", static (note, value) => note.UserId = value)
        .Text("user.nickname", static (note, value) => note.Nickname = value)
        .Text("title", static (note, value) => note.Title = value)
        .Text("desc", static (note, value) => note.Description = value)
        .Text("type", static (note, value) => note.Type = value)
        .Time("create_time", static (note, value) => note.CreatedAt = value)
        .Time("last_update_time", static (note, value) => note.UpdatedAt = value)
        .Flag("sticky", static (note, value) => note.IsSticky = value)
        .Long("likes", static (note, value) => note.LikeCount = value)
        .Long("collected_count", static (note, value) => note.CollectCount = value)
        .Long("comments_count", static (note, value) => note.CommentCount = value)
        .Long("share_count", static (note, value) => note.ShareCount = value)
        .Long("view_count", static (note, value) => note.ViewCount = value)
        .Text("cursor", static (note, value) => note.Cursor = value)
        .Text("display_title", static (note, value) => note.Details!.DisplayTitle = value)
        .Text("time_desc", static (note, value) => note.Details!.TimeText = value)
        .List("images_list", ImageFields, static (note, value) => note.Images = value)
        .Decimal("price", static (note, value) => note.Price = value)
        .Flag("is_goods_note", static (note, value) => note.IsGoodsNote = value)
        .Flag("has_music", static (note, value) => note.HasMusic = value)
        .Int("level", static (note, value) => note.Details!.Level = value)
        .Long("nice_count", static (note, value) => note.Details!.NiceCount = value)
        .Flag("niced", static (note, value) => note.Details!.IsMarkedNice = value)
        .Flag("inlikes", static (note, value) => note.Details!.IsLiked = value)
        .Flag("infavs", static (note, value) => note.Details!.IsCollected = value)
        .Texts("ats", static (note, value) => note.Mentions = value)
        .Text("user.images", static (note, value) => note.Details!.AuthorAvatarUrl = value)
        .Int("user.red_official_verify_type", static (note, value) => note.Details!.AuthorVerificationType = value)
        .Flag("user.followed", static (note, value) => note.Details!.IsAuthorFollowed = value)
        .Text("user.fstatus", static (note, value) => note.Details!.FollowStatus = value)
        .Text("recommend.type", static (note, value) => note.Details!.RecommendationType = value)
        .Text("recommend.desc", static (note, value) => note.Details!.RecommendationText = value)
        .Text("recommend.icon", static (note, value) => note.Details!.RecommendationIconUrl = value)
        .Text("recommend.target_id", static (note, value) => note.Details!.RecommendationTargetId = value)
        .Text("recommend.target_name", static (note, value) => note.Details!.RecommendationTargetName = value)
        .Text("recommend.track_id", static (note, value) => note.Details!.RecommendationTrackId = value)
        .Raw("advanced_widgets_groups.groups", static (note, value) => note.Details!.WidgetGroups = value)
        .Raw("widgets_context", static (note, value) => note.Details!.WidgetContext = value)
        .Raw("video_info_v2", static (note, value) => note.Details!.Video = value)
        .Text("video_preview_type", static (note, value) => note.Details!.VideoPreviewType = value)
        .AddFoundFields();

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
