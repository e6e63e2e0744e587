namespace XhsPowerShell;

/// <summary>
/// A note with the figures and the creator that the marketplace (蒲公英) knows, as <c>Get-XhsPgyNoteDetail</c> emits it.
/// A property is null where the service said nothing.
/// </summary>
public sealed class XhsPgyNoteDetail : XhsObject
{
    /// <summary>The note id: 24 hexadecimal digits; <c>noteId</c>.</summary>
    public string? NoteId { get; set; }

    /// <summary>The user id of the creator: 24 hexadecimal digits; <c>userId</c>.</summary>
    public string? UserId { get; set; }

    /// <summary>The name of the creator; <c>name</c>.</summary>
    public string? Nickname { get; set; }

    /// <summary>The title; <c>title</c>.</summary>
    public string? Title { get; set; }

    /// <summary>The text, with its hashtags; <c>content</c>.</summary>
    public string? Description { get; set; }

    /// <summary>The kind of note: <c>normal</c> is pictures, <c>video</c> is video; <c>type</c>.</summary>
    public string? Type { get; set; }

    /// <summary>When it was posted, as the marketplace shows it (UTC+08:00); <c>createTime</c>.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>How often it was shown (count); <c>impNum</c>.</summary>
    public long? ImpressionCount { get; set; }

    /// <summary>Reads (count); <c>readNum</c>.</summary>
    public long? ReadCount { get; set; }

    /// <summary>Likes (count); <c>likeNum</c>.</summary>
    public long? LikeCount { get; set; }

    /// <summary>Collects (count); <c>favNum</c>.</summary>
    public long? CollectCount { get; set; }

    /// <summary>Comments (count); <c>cmtNum</c>.</summary>
    public long? CommentCount { get; set; }

    /// <summary>Shares (count); <c>shareNum</c>.</summary>
    public long? ShareCount { get; set; }

    /// <summary>Followers that it brought (count); <c>followCnt</c>.</summary>
    public long? NewFollowerCount { get; set; }

    /// <summary>The brand that it was made for; <c>reportBrandName</c>.</summary>
    public string? BrandName { get; set; }

    /// <summary>The user id of that brand; <c>reportBrandUserId</c>.</summary>
    public string? BrandUserId { get; set; }

    /// <summary>The hashtags in the text; found in <c>content</c>.</summary>
    public XhsList<string>? Topics { get; set; }

    /// <summary>What it is known for; <c>featureTags</c>.</summary>
    public XhsList<string>? FeatureTags { get; set; }

    /// <summary>Who is mentioned: JSON text; <c>atUserList</c>.</summary>
    public XhsList<string>? MentionedUsers { get; set; }

    /// <summary>The creator, with quotes; <c>userInfo</c>.</summary>
    public XhsPgyNoteCreator? Creator { get; set; }

    /// <summary>When it was created (UTC+08:00); <c>time.createTime</c>.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>When it last changed (UTC+08:00); <c>time.updateTime</c>.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>When the creator last changed it (UTC+08:00); <c>time.userUpdateTime</c>.</summary>
    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>The address of the note; <c>noteLink</c>.</summary>
    public string? NoteUrl { get; set; }

    /// <summary>The first picture; from <c>imagesList</c>.</summary>
    public string? CoverUrl { get; set; }

    /// <summary>The addresses of the pictures; from <c>imagesList</c>.</summary>
    public XhsList<string>? ImageUrls { get; set; }

    /// <summary>The pictures; <c>imagesList</c>.</summary>
    public XhsList<XhsPgyNoteImage>? Images { get; set; }

    /// <summary>The video: JSON text; <c>videoInfo</c>.</summary>
    public string? VideoInfo { get; set; }

    /// <summary>The number or name that the app shows as 小红书号; <c>redId</c>.</summary>
    public string? RedId { get; set; }

    /// <summary>The picture of the creator; <c>headPhoto</c>.</summary>
    public string? AvatarUrl { get; set; }

    /// <summary>Clicks on the components below the note: JSON text; <c>compClickData</c>.</summary>
    public string? ComponentClicks { get; set; }
}
