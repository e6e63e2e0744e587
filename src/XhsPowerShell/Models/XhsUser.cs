namespace XhsPowerShell;

/// <summary>
/// A creator's profile, as <c>Get-XhsUser</c> emits it. A property is null where the service sent nothing.
/// </summary>
public sealed class XhsUser : XhsObject
{
    /// <summary>The user id: 24 hexadecimal digits. What every other cmdlet takes; <c>userid</c>.</summary>
    public string? UserId { get; set; }

    /// <summary>The name shown on the profile; <c>nickname</c>.</summary>
    public string? Nickname { get; set; }

    /// <summary>Followers (count); <c>fans</c>.</summary>
    public long? FollowerCount { get; set; }

    /// <summary>Users that this user follows (count); <c>follows</c>.</summary>
    public long? FollowingCount { get; set; }

    /// <summary>Notes posted (count); <c>note_num_stat.posted</c>, else <c>ndiscovery</c>.</summary>
    public long? NoteCount { get; set; }

    /// <summary>Likes and collects received (count); the entry <c>interaction</c> of <c>interactions</c>.</summary>
    public long? LikeAndCollectCount { get; set; }

    /// <summary>Likes received (count); <c>liked</c>.</summary>
    public long? LikeCount { get; set; }

    /// <summary>Times the notes were collected (count); <c>collected</c>.</summary>
    public long? CollectCount { get; set; }

    /// <summary>The number or name that the app shows as 小红书号; <c>red_id</c>.</summary>
    public string? RedId { get; set; }

    /// <summary>The text under the name; <c>desc</c>.</summary>
    public string? Description { get; set; }

    /// <summary>The gender shown: <c>Male</c>, <c>Female</c> or <c>Unknown</c>; <c>gender</c>.</summary>
    public string? Gender { get; set; }

    /// <summary>The place that the creator set, from country to town; <c>location</c>.</summary>
    public string? Location { get; set; }

    /// <summary>The place that the platform shows by IP address; <c>ip_location</c>.</summary>
    public string? IPLocation { get; set; }

    /// <summary>Whether the platform verified the account; <c>red_official_verified</c>.</summary>
    public bool? IsVerified { get; set; }

    /// <summary>What was verified; <c>red_official_verify_content</c>.</summary>
    public string? VerificationText { get; set; }

    /// <summary>The kind of verification; 0 is none; <c>red_official_verify_type</c>.</summary>
    public int? VerificationType { get; set; }

    /// <summary>The names of the tags on the profile; those of <c>tags</c> that have one.</summary>
    public XhsList<string>? Tags { get; set; }

    /// <summary>The level of the account; <c>level.number</c>.</summary>
    public int? Level { get; set; }

    /// <summary>The address of the profile, without any access token; made from <c>userid</c>.</summary>
    public string? ProfileUrl { get; set; }

    /// <summary>The picture of the profile; <c>images</c>.</summary>
    public string? AvatarUrl { get; set; }

    /// <summary>The picture behind the head of the profile; <c>banner_info.image</c>.</summary>
    public string? BannerUrl { get; set; }

    /// <summary>The address that the app shares, as it was sent; <c>share_link</c>.</summary>
    public string? ShareUrl { get; set; }

    /// <summary>The address of the shop window; <c>share_info_v2.ecom_share_link</c>.</summary>
    public string? ShopUrl { get; set; }

    /// <summary>The tags on the profile with their kinds and icons; <c>tags</c>.</summary>
    public XhsList<XhsUserTag>? TagDetails { get; set; }

    /// <summary>The counters in the head of the profile, as shown there; <c>interactions</c>.</summary>
    public XhsList<XhsUserInteraction>? Interactions { get; set; }

    /// <summary>Everything else of the answer. In a CSV cell it is JSON text.</summary>
    public XhsUserDetails? Details { get; set; }

    /// <summary>What a person calls it.</summary>
    /// <returns>The text, such as the name with the id.</returns>
    public override string ToString() => $"{Nickname} ({UserId})";
}
