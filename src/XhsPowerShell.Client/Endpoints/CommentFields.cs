using System.Text;
using System.Text.Json;
using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>Which field of a comment or reply goes into which property of <see cref="XhsComment"/>.</summary>
internal static class CommentFields
{
    private static readonly FieldMap<XhsComment> TargetFields = new FieldMap<XhsComment>(static () => new XhsComment())
        .Text("id", static (comment, value) => comment.CommentId = value)
        .Text("user.userid", static (comment, value) => comment.UserId = value)
        .Text("user.nickname", static (comment, value) => comment.Nickname = value);

    private static readonly FieldMap<XhsComment> Fields =
        new FieldMap<XhsComment>(static () => new XhsComment { Details = new XhsCommentDetails() })
        .Text("id", static (comment, value) => comment.CommentId = value)
        .Text("note_id", static (comment, value) => comment.NoteId = value)
        .Text("content", static (comment, value) => comment.Content = value)
        .Time("time", static (comment, value) => comment.CreatedAt = value)
        .Text("ip_location", static (comment, value) => comment.IPLocation = value)
        .Long("like_count", static (comment, value) => comment.LikeCount = value)
        .Long("sub_comment_count", static (comment, value) => comment.ReplyCount = value)
        .Text("user.userid", static (comment, value) => comment.UserId = value)
        .Text("user.nickname", static (comment, value) => comment.Nickname = value)
        .Text("user.red_id", static (comment, value) => comment.RedId = value)
        .Text("user.images", static (comment, value) => comment.AvatarUrl = value)
        .Texts("at_users", static (comment, value) => comment.Mentions = value)
        .Text("sub_comment_cursor", static (comment, value) => comment.Details!.ReplyCursor = value)
        .Flag("liked", static (comment, value) => comment.Details!.IsLiked = value)
        .Flag("collected", static (comment, value) => comment.Details!.IsCollected = value)
        .Flag("downvoted", static (comment, value) => comment.Details!.IsDownvoted = value)
        .Flag("hidden", static (comment, value) => comment.Details!.IsHidden = value)
        .Int("status", static (comment, value) => comment.Details!.Status = value)
        .Decimal("score", static (comment, value) => comment.Details!.Score = value)
        .Int("comment_type", static (comment, value) => comment.Details!.CommentType = value)
        .Texts("show_tags", static (comment, value) => comment.Details!.Labels = value)
        .Texts("show_tags_v2", static (comment, value) => comment.Details!.LabelDetails = value)
        .Text("friend_liked_msg", static (comment, value) => comment.Details!.FriendText = value)
        .Text("biz_label.group_invite", static (comment, value) => comment.Details!.GroupInvitation = value)
        .Text("biz_label.rich_text", static (comment, value) => comment.Details!.FormattedText = value)
        .Flag("biz_label.product_review", static (comment, value) => comment.Details!.IsProductReview = value)
        .Text("text_language_code", static (comment, value) => comment.Details!.Language = value)
        .Text("show_type", static (comment, value) => comment.Details!.DisplayType = value)
        .Text("track_id", static (comment, value) => comment.Details!.TrackId = value)
        .Text("user.level.image", static (comment, value) => comment.Details!.UserLevelImageUrl = value)
        .Raw("user.additional_tags", static (comment, value) => comment.Details!.UserLabels = value)
        .Flag("user.ai_agent", static (comment, value) => comment.Details!.IsUserAgent = value)
        .Flag("user.current_user", static (comment, value) => comment.Details!.IsCaller = value)
        .Raw("target_comment", static (comment, value) => comment.Details!.ReplyTo = value)
        .Add("sub_comments", static (ref Utf8JsonReader reader, XhsComment comment) =>
            comment.Details!.FirstReplies = JsonList.Objects(ref reader, Fields!));

    /// <summary>Reads a comment with the replies that arrive with it.</summary>
    /// <param name="reader">Stands on the value; is left on its end.</param>
    /// <param name="retrievedAt">When the answer arrived.</param>
    /// <returns>The object, or null when the value is none.</returns>
    /// <exception cref="JsonException">The text is not JSON, or nested too deep.</exception>
    public static XhsComment? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        var comment = Fields.Read(ref reader);
        if (comment is not null)
        {
            Complete(comment, JsonValue.OnPlatformClock(retrievedAt));
        }

        return comment;
    }

    /// <summary>The JSON texts of the replies that arrived with a comment, as they arrived.</summary>
    public static Queue<string> FirstReplyTexts(string? json)
    {
        if (json is null)
        {
            return new();
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("sub_comments", out var replies)
            && replies.ValueKind == JsonValueKind.Array
            ? new(replies.EnumerateArray().Where(static reply => reply.ValueKind == JsonValueKind.Object)
                .Select(static reply => reply.GetRawText()))
            : new();
    }

    private static void Complete(XhsComment comment, DateTimeOffset retrievedAt)
    {
        comment.RetrievedAt = retrievedAt;
        ReadTarget(comment);
        foreach (var reply in comment.Details!.FirstReplies ?? [])
        {
            reply.ParentId = comment.CommentId;
            Complete(reply, retrievedAt);
        }
    }

    private static void ReadTarget(XhsComment comment)
    {
        if (comment.Details!.ReplyTo is not { Length: > 0 } json)
        {
            return;
        }

        try
        {
            var target = TargetFields.Read(Encoding.UTF8.GetBytes(json));
            comment.ReplyToId = target?.CommentId;
            comment.ReplyToUserId = target?.UserId;
            comment.ReplyToNickname = target?.Nickname;
        }
        catch (JsonException)
        {
            // A reply to something that cannot be read is still a reply.
        }
    }
}
