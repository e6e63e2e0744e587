namespace XhsPowerShell;

/// <summary>
/// A comment on a note, or a reply to a comment, as <c>Get-XhsNoteComment</c> emits it. A property is null where the
/// service sent nothing.
/// </summary>
public sealed class XhsComment : XhsObject
{
    /// <summary>The note: 24 hexadecimal digits; <c>note_id</c>, else the note that was asked for.</summary>
    public string? NoteId { get; set; }

    /// <summary>The id of the comment; <c>id</c>.</summary>
    public string? CommentId { get; set; }

    /// <summary>
    /// The comment under which this reply stands; null for a comment on the note itself; not from the service.
    /// </summary>
    public string? ParentId { get; set; }

    /// <summary>The text; <c>content</c>.</summary>
    public string? Content { get; set; }

    /// <summary>Who wrote it: the user id, 24 hexadecimal digits; <c>user.userid</c>.</summary>
    public string? UserId { get; set; }

    /// <summary>The name of the writer; <c>user.nickname</c>.</summary>
    public string? Nickname { get; set; }

    /// <summary>When it was written (UTC+08:00); <c>time</c>.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Likes (count); <c>like_count</c>.</summary>
    public long? LikeCount { get; set; }

    /// <summary>Replies (count); <c>sub_comment_count</c>.</summary>
    public long? ReplyCount { get; set; }

    /// <summary>The province or country that the writer's address belongs to; <c>ip_location</c>.</summary>
    public string? IPLocation { get; set; }

    /// <summary>Of a reply: the comment or reply that it answers; <c>target_comment.id</c>.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>Of a reply: the user whom it answers; <c>target_comment.user.userid</c>.</summary>
    public string? ReplyToUserId { get; set; }

    /// <summary>Of a reply: the name of the user whom it answers; <c>target_comment.user.nickname</c>.</summary>
    public string? ReplyToNickname { get; set; }

    /// <summary>The users mentioned in the text; <c>at_users</c>.</summary>
    public XhsList<string>? Mentions { get; set; }

    /// <summary>The number or name that the app shows of the writer as 小红书号; <c>user.red_id</c>.</summary>
    public string? RedId { get; set; }

    /// <summary>The picture of the writer; <c>user.images</c>.</summary>
    public string? AvatarUrl { get; set; }

    /// <summary>Everything else of the answer. In a CSV cell it is JSON text.</summary>
    public XhsCommentDetails? Details { get; set; }

    /// <summary>Who wrote what.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() => $"{Nickname}: {Content}";
}
