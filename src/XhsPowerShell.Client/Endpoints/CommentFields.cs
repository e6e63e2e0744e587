using System.Text;
using System.Text.Json;
using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>Reads comments and replies.</summary>
internal static class CommentFields
{
    private static readonly FieldMap<XhsComment> TargetFields = new FieldMap<XhsComment>(static () => new XhsComment())
        .Text("id", static (comment, value) => comment.CommentId = value)
        .Text("user.userid", static (comment, value) => comment.UserId = value)
        .Text("user.nickname", static (comment, value) => comment.Nickname = value);

    private static readonly FieldMap<XhsComment> Fields = FieldMaps.XhsComment()
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
