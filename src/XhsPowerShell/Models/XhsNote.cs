namespace XhsPowerShell;

/// <summary>A note of a creator. A property is null where the service sent nothing.</summary>
public sealed class XhsNote : XhsObject
{
    /// <summary>The note id: 24 hexadecimal digits; <c>id</c>.</summary>
    public string? NoteId { get; set; }

    /// <summary>The title; <c>title</c>.</summary>
    public string? Title { get; set; }

    /// <summary>The kind of note: <c>normal</c> (pictures) or <c>video</c>; <c>type</c>.</summary>
    public string? Type { get; set; }

    /// <summary>When the note was posted (UTC+08:00); <c>create_time</c>, <c>timestamp</c> or <c>time</c>.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Likes (count); <c>likes</c> or <c>liked_count</c>.</summary>
    public long? LikeCount { get; set; }

    /// <summary>Collects (count); <c>collected_count</c>.</summary>
    public long? CollectCount { get; set; }

    /// <summary>Comments (count); <c>comments_count</c>.</summary>
    public long? CommentCount { get; set; }

    /// <summary>Shares (count); <c>share_count</c> or <c>shared_count</c>.</summary>
    public long? ShareCount { get; set; }

    /// <summary>Views (count); 0 where the platform does not tell; <c>view_count</c>.</summary>
    public long? ViewCount { get; set; }

    /// <summary>The author's user id; <c>user.userid</c>, else <c>author_id</c> of <c>widgets_context</c>.</summary>
    public string? UserId { get; set; }

    /// <summary>The author's name; <c>user.nickname</c>, else <c>author_name</c> of <c>widgets_context</c>.</summary>
    public string? Nickname { get; set; }

    /// <summary>The text with its hashtags; the list may cut it; <c>desc</c>.</summary>
    public string? Description { get; set; }

    /// <summary>
    /// The hashtags, each once and without signs; <c>topics</c>, else those written <c>#name[话题]#</c> in <c>desc</c>.
    /// </summary>
    public XhsList<string>? Topics { get; set; }

    /// <summary>When the note was changed (UTC+08:00); null when never; <c>last_update_time</c>.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>Whether the author pinned the note to the top of the list; <c>sticky</c>.</summary>
    public bool? IsSticky { get; set; }

    /// <summary>The address of the note; made from <c>id</c>.</summary>
    public string? NoteUrl { get; set; }

    /// <summary>The first picture; the first of <see cref="ImageUrls"/>.</summary>
    public string? CoverUrl { get; set; }

    /// <summary>The pictures; <c>url</c> of each entry of <c>images_list</c>, else its larger form.</summary>
    public XhsList<string>? ImageUrls { get; set; }

    /// <summary>The pictures with their sizes and ids; <c>images_list</c>.</summary>
    public XhsList<XhsNoteImage>? Images { get; set; }

    /// <summary>
    /// The address of the video in its default quality; it expires; <c>master_url</c> of the default stream of
    /// <c>video_info_v2</c>.
    /// </summary>
    public string? VideoUrl { get; set; }

    /// <summary>The length of the video (seconds); <c>video_info_v2</c>.</summary>
    public decimal? VideoDuration { get; set; }

    /// <summary>The width of the video (pixels); <c>video_info_v2</c>.</summary>
    public int? VideoWidth { get; set; }

    /// <summary>The height of the video (pixels); <c>video_info_v2</c>.</summary>
    public int? VideoHeight { get; set; }

    /// <summary>Whether the note sells something; <c>is_goods_note</c>.</summary>
    public bool? IsGoodsNote { get; set; }

    /// <summary>The price of what the note sells (CNY); <c>price</c>.</summary>
    public decimal? Price { get; set; }

    /// <summary>Whether the note has music; <c>has_music</c>.</summary>
    public bool? HasMusic { get; set; }

    /// <summary>The users mentioned in the text; <c>ats</c> or <c>at_user_list</c>.</summary>
    public XhsList<string>? Mentions { get; set; }

    /// <summary>Where the list goes on after this note: the value for <c>-Cursor</c>; <c>cursor</c>.</summary>
    public string? Cursor { get; set; }

    /// <summary>The province or country that the author's address belongs to; <c>ip_location</c>.</summary>
    public string? IPLocation { get; set; }

    /// <summary>The keyword that found the note; null when it was not searched for; not from the service.</summary>
    public string? Keyword { get; set; }

    /// <summary>Everything else of the answer. In a CSV cell it is JSON text.</summary>
    public XhsNoteDetails? Details { get; set; }

    /// <summary>What a person calls it.</summary>
    /// <returns>The text, such as the name with the id.</returns>
    public override string ToString() => $"{Title} ({NoteId})";
}
