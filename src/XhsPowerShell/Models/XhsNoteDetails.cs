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

    /// <summary>All values that are not null.</summary>
    /// <returns>JSON text, the same under every culture.</returns>
    public override string ToString() => JsonCell.Write(this);
}
