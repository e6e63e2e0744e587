namespace XhsPowerShell;

/// <summary>What else the service sends of a note. A property is null where the service sent nothing.</summary>
public sealed class XhsNoteDetails
{
    /// <summary>The title as the list shows it; <c>display_title</c>.</summary>
    public string? DisplayTitle { get; set; }

    /// <summary>When the note was posted, as the list shows it; <c>time_desc</c>.</summary>
    public string? TimeText { get; set; }

    /// <summary>The level that the platform gave the note; <c>level</c>.</summary>
    public int? Level { get; set; }

    /// <summary>Times marked as nice (count); <c>nice_count</c>.</summary>
    public long? NiceCount { get; set; }

    /// <summary>Whether the caller marked the note as nice; <c>niced</c>.</summary>
    public bool? IsMarkedNice { get; set; }

    /// <summary>Whether the caller liked the note; <c>inlikes</c>.</summary>
    public bool? IsLiked { get; set; }

    /// <summary>Whether the caller collected the note; <c>infavs</c>.</summary>
    public bool? IsCollected { get; set; }

    /// <summary>The author's picture; <c>user.images</c>.</summary>
    public string? AuthorAvatarUrl { get; set; }

    /// <summary>The kind of the author's verification; 0 is none; <c>user.red_official_verify_type</c>.</summary>
    public int? AuthorVerificationType { get; set; }

    /// <summary>Whether the caller follows the author; <c>user.followed</c>.</summary>
    public bool? IsAuthorFollowed { get; set; }

    /// <summary>How the caller and the author follow each other; <c>user.fstatus</c>.</summary>
    public string? FollowStatus { get; set; }

    /// <summary>The kind of recommendation; <c>recommend.type</c>.</summary>
    public string? RecommendationType { get; set; }

    /// <summary>The text of the recommendation; <c>recommend.desc</c>.</summary>
    public string? RecommendationText { get; set; }

    /// <summary>The icon of the recommendation; <c>recommend.icon</c>.</summary>
    public string? RecommendationIconUrl { get; set; }

    /// <summary>The id of what is recommended; <c>recommend.target_id</c>.</summary>
    public string? RecommendationTargetId { get; set; }

    /// <summary>The name of what is recommended; <c>recommend.target_name</c>.</summary>
    public string? RecommendationTargetName { get; set; }

    /// <summary>The tracking id of the recommendation; <c>recommend.track_id</c>.</summary>
    public string? RecommendationTrackId { get; set; }

    /// <summary>The groups of widgets: JSON text; <c>advanced_widgets_groups.groups</c>.</summary>
    public string? WidgetGroups { get; set; }

    /// <summary>The context of the widgets: JSON text; <c>widgets_context</c>.</summary>
    public string? WidgetContext { get; set; }

    /// <summary>Everything about the video: JSON text; <c>video_info_v2</c>.</summary>
    public string? Video { get; set; }

    /// <summary>How the list previews the video; <c>video_preview_type</c>.</summary>
    public string? VideoPreviewType { get; set; }

    /// <summary>When the platform last indexed the note (UTC+08:00); <c>update_time</c>.</summary>
    public DateTimeOffset? IndexedAt { get; set; }

    /// <summary>The beginning of the text as a search shows it; <c>abstract_show</c>.</summary>
    public string? PreviewText { get; set; }

    /// <summary>Which picture is the cover, from 0; <c>cover_image_index</c>.</summary>
    public int? CoverIndex { get; set; }

    /// <summary>How far away the place of the note is, as shown; <c>geo_info.distance</c>.</summary>
    public string? Distance { get; set; }

    /// <summary>Where a search found the note; <c>result_from</c>.</summary>
    public string? ResultSource { get; set; }

    /// <summary>Marks of the note; <c>note_attributes</c>.</summary>
    public XhsList<string>? Attributes { get; set; }

    /// <summary>The tag shown with the note: JSON text; <c>tag_info</c>.</summary>
    public string? TagInfo { get; set; }

    /// <summary>The marks in the corner of the picture: JSON text; <c>corner_tag_info</c>.</summary>
    public string? CornerTags { get; set; }

    /// <summary>The count shown below the picture: JSON text; <c>interaction_area</c>.</summary>
    public string? InteractionArea { get; set; }

    /// <summary>Whether the platform reads the text in the pictures; <c>extract_text_enabled</c>.</summary>
    public int? TextExtraction { get; set; }

    /// <summary>The topics with their ids: JSON text; <c>topics</c>.</summary>
    public string? TopicList { get; set; }

    /// <summary>The number or name that the app shows of the author as 小红书号; <c>user.red_id</c>.</summary>
    public string? AuthorRedId { get; set; }

    /// <summary>Whether the platform verified the author; <c>user.red_official_verified</c>.</summary>
    public bool? IsAuthorVerified { get; set; }

    /// <summary>Whether the icon of the verification is shown; <c>user.show_red_official_verify_icon</c>.</summary>
    public bool? IsAuthorIconShown { get; set; }

    /// <summary>A duration that the platform keeps of the author; <c>user.track_duration</c>.</summary>
    public long? AuthorTrackDuration { get; set; }

    /// <summary>The author's user id once more; <c>user.id</c>.</summary>
    public string? AuthorId { get; set; }

    /// <summary>The author's name once more; <c>user.name</c>.</summary>
    public string? AuthorName { get; set; }

    /// <summary>The author as sent beside the note: JSON text; <c>user</c> beside <c>note_list</c>.</summary>
    public string? Author { get; set; }

    /// <summary>All values that are not null.</summary>
    /// <returns>JSON text, the same under every culture.</returns>
    public override string ToString() => JsonCell.Write(this);
}
