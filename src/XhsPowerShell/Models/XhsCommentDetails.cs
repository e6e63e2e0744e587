namespace XhsPowerShell;

/// <summary>What else the service sends of a comment. A property is null where the service sent nothing.</summary>
public sealed class XhsCommentDetails
{
    /// <summary>The first replies, which arrive with their comment; <c>sub_comments</c>.</summary>
    public XhsList<XhsComment>? FirstReplies { get; set; }

    /// <summary>Where the replies continue after the first ones; <c>sub_comment_cursor</c>.</summary>
    public string? ReplyCursor { get; set; }

    /// <summary>Whether the caller liked it; <c>liked</c>.</summary>
    public bool? IsLiked { get; set; }

    /// <summary>Whether the caller collected it; <c>collected</c>.</summary>
    public bool? IsCollected { get; set; }

    /// <summary>Whether the caller voted it down; <c>downvoted</c>.</summary>
    public bool? IsDownvoted { get; set; }

    /// <summary>Whether it is hidden; <c>hidden</c>.</summary>
    public bool? IsHidden { get; set; }

    /// <summary>The state; 0 is visible; <c>status</c>.</summary>
    public int? Status { get; set; }

    /// <summary>The score by which the platform sorts it; <c>score</c>.</summary>
    public decimal? Score { get; set; }

    /// <summary>The kind of comment; 0 is text; <c>comment_type</c>.</summary>
    public int? CommentType { get; set; }

    /// <summary>The labels shown with it, such as that of the author; <c>show_tags</c>.</summary>
    public XhsList<string>? Labels { get; set; }

    /// <summary>The same in their newer form: JSON text; <c>show_tags_v2</c>.</summary>
    public XhsList<string>? LabelDetails { get; set; }

    /// <summary>Which friends of the caller liked it, as shown; <c>friend_liked_msg</c>.</summary>
    public string? FriendText { get; set; }

    /// <summary>The group that it invites to; <c>biz_label.group_invite</c>.</summary>
    public string? GroupInvitation { get; set; }

    /// <summary>The text with its formats; <c>biz_label.rich_text</c>.</summary>
    public string? FormattedText { get; set; }

    /// <summary>Whether it reviews a product; <c>biz_label.product_review</c>.</summary>
    public bool? IsProductReview { get; set; }

    /// <summary>The language of the text, such as <c>zh</c>; <c>text_language_code</c>.</summary>
    public string? Language { get; set; }

    /// <summary>How it is shown; <c>show_type</c>.</summary>
    public string? DisplayType { get; set; }

    /// <summary>The id for tracing; <c>track_id</c>.</summary>
    public string? TrackId { get; set; }

    /// <summary>The badge of the writer's level; <c>user.level.image</c>.</summary>
    public string? UserLevelImageUrl { get; set; }

    /// <summary>Further labels of the writer: JSON text; <c>user.additional_tags</c>.</summary>
    public string? UserLabels { get; set; }

    /// <summary>Whether the writer is a program of the platform; <c>user.ai_agent</c>.</summary>
    public bool? IsUserAgent { get; set; }

    /// <summary>Whether the writer is the caller; <c>user.current_user</c>.</summary>
    public bool? IsCaller { get; set; }

    /// <summary>What it answers, with the writer of that: JSON text; <c>target_comment</c>.</summary>
    public string? ReplyTo { get; set; }

    /// <summary>All values that are not null.</summary>
    /// <returns>JSON text, the same under every culture.</returns>
    public override string ToString() => JsonCell.Write(this);
}
