using System;

namespace XhsPowerShell;

/// <summary>
/// A note of a creator, as <c>Get-XhsUserNote</c> emits it. A property is null where the service said nothing.
/// </summary>
public sealed class XhsNote
{
    /// <summary>The note id: 24 hexadecimal digits; <c>id</c>.</summary>
    public string? NoteId { get; set; }
    /// <summary>The author's user id; <c>user.userid</c>, else <c>author_id</c> of <c>widgets_context</c>.</summary>
    public string? UserId { get; set; }
    /// <summary>The author's name; <c>user.nickname</c>, else <c>author_name</c> of <c>widgets_context</c>.</summary>
    public string? Nickname { get; set; }
    /// <summary>The title; <c>title</c>.</summary>
    public string? Title { get; set; }
    /// <summary>The text with its hashtags; the list may cut it; <c>desc</c>.</summary>
    public string? Description { get; set; }
    /// <summary>The kind of note: <c>normal</c> (pictures) or <c>video</c>; <c>type</c>.</summary>
    public string? Type { get; set; }
    /// <summary>When the note was posted (UTC+08:00); <c>create_time</c>.</summary>
    public DateTimeOffset? CreatedAt { get; set; }
    /// <summary>When the note was changed (UTC+08:00); null when never; <c>last_update_time</c>.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }
    /// <summary>Whether the author pinned the note to the top of the list; <c>sticky</c>.</summary>
    public bool? IsSticky { get; set; }
    /// <summary>Likes (count); <c>likes</c>.</summary>
    public long? LikeCount { get; set; }
    /// <summary>Collects (count); <c>collected_count</c>.</summary>
    public long? CollectCount { get; set; }
    /// <summary>Comments (count); <c>comments_count</c>.</summary>
    public long? CommentCount { get; set; }
    /// <summary>Shares (count); <c>share_count</c>.</summary>
    public long? ShareCount { get; set; }
    /// <summary>Views (count); 0 where the platform does not tell; <c>view_count</c>.</summary>
    public long? ViewCount { get; set; }
    /// <summary>The hashtags, each once and without signs; those written <c>#name[话题]#</c> in <c>desc</c>.</summary>
    public XhsList<string>? Topics { get; set; }
    /// <summary>The first picture; the first of <see cref="ImageUrls"/>.</summary>
    public string? CoverUrl { get; set; }
    /// <summary>The pictures; <c>url</c> of each entry of <c>images_list</c>, else its larger form.</summary>
    public XhsList<string>? ImageUrls { get; set; }
    /// <summary>The address of the note; made from <c>id</c>.</summary>
    public string? NoteUrl { get; set; }
    /// <summary>Where the list goes on after this note: the value for <c>-Cursor</c>; <c>cursor</c>.</summary>
    public string? Cursor { get; set; }
    /// <summary>The title as the list shows it; <c>display_title</c>.</summary>
    public string? DisplayTitle { get; set; }
    /// <summary>When the note was posted, as the list shows it; <c>time_desc</c>.</summary>
    public string? TimeDesc { get; set; }
    /// <summary>The pictures with their sizes and ids; <c>images_list</c>.</summary>
    public XhsList<XhsNoteImage>? ImagesList { get; set; }
    /// <summary>The price of what the note sells (CNY); <c>price</c>.</summary>
    public decimal? Price { get; set; }
    /// <summary>Whether the note sells something; <c>is_goods_note</c>.</summary>
    public bool? IsGoodsNote { get; set; }
    /// <summary>Whether the note has music; <c>has_music</c>.</summary>
    public bool? HasMusic { get; set; }
    /// <summary>The level that the platform gave the note; <c>level</c>.</summary>
    public int? Level { get; set; }
    /// <summary>Times marked as nice (count); <c>nice_count</c>.</summary>
    public long? NiceCount { get; set; }
    /// <summary>Whether the caller marked the note as nice; <c>niced</c>.</summary>
    public bool? Niced { get; set; }
    /// <summary>Whether the caller liked the note; <c>inlikes</c>.</summary>
    public bool? Inlikes { get; set; }
    /// <summary>Whether the caller collected the note; <c>infavs</c>.</summary>
    public bool? Infavs { get; set; }
    /// <summary>The users mentioned in the text; <c>ats</c>.</summary>
    public XhsList<string>? Ats { get; set; }
    /// <summary>The author's picture; <c>user.images</c>.</summary>
    public string? UserImages { get; set; }
    /// <summary>The kind of the author's verification; 0 is none; <c>user.red_official_verify_type</c>.</summary>
    public int? UserRedOfficialVerifyType { get; set; }
    /// <summary>Whether the caller follows the author; <c>user.followed</c>.</summary>
    public bool? UserFollowed { get; set; }
    /// <summary>How the caller and the author follow each other; <c>user.fstatus</c>.</summary>
    public string? UserFstatus { get; set; }
    /// <summary>The kind of recommendation; <c>recommend.type</c>.</summary>
    public string? RecommendType { get; set; }
    /// <summary>The text of the recommendation; <c>recommend.desc</c>.</summary>
    public string? RecommendDesc { get; set; }
    /// <summary>The icon of the recommendation; <c>recommend.icon</c>.</summary>
    public string? RecommendIcon { get; set; }
    /// <summary>The id of what is recommended; <c>recommend.target_id</c>.</summary>
    public string? RecommendTargetId { get; set; }
    /// <summary>The name of what is recommended; <c>recommend.target_name</c>.</summary>
    public string? RecommendTargetName { get; set; }
    /// <summary>The tracking id of the recommendation; <c>recommend.track_id</c>.</summary>
    public string? RecommendTrackId { get; set; }
    /// <summary>The groups of widgets; <c>advanced_widgets_groups.groups</c>.</summary>
    public XhsList<XhsNoteWidgetGroup>? AdvancedWidgetsGroupsGroups { get; set; }
    /// <summary>The context of the widgets: JSON text; <c>widgets_context</c>.</summary>
    public string? WidgetsContext { get; set; }
    /// <summary>When the answer arrived (UTC+08:00); not from the service.</summary>
    public DateTimeOffset? RetrievedAt { get; set; }
}
