namespace XhsPowerShell;

/// <summary>
/// A creator found by a keyword, as <c>Search-XhsUser</c> emits it. A property is null where the service sent nothing.
/// </summary>
public sealed class XhsUserSummary : XhsObject
{
    /// <summary>The user id: 24 hexadecimal digits. What every other cmdlet takes; <c>id</c>.</summary>
    public string? UserId { get; set; }

    /// <summary>The name shown; <c>name</c>.</summary>
    public string? Nickname { get; set; }

    /// <summary>
    /// Followers, rounded as the platform shows them (count); null when the result does not show them;
    /// <c>sub_title</c>.
    /// </summary>
    public long? FollowerCount { get; set; }

    /// <summary>The line under the name; <c>desc</c>.</summary>
    public string? Description { get; set; }

    /// <summary>The second line under the name; <c>sub_title</c>.</summary>
    public string? SubTitle { get; set; }

    /// <summary>The number or name that the app shows as 小红书号; <c>red_id</c>.</summary>
    public string? RedId { get; set; }

    /// <summary>Whether the platform verified the account; <c>red_official_verified</c>.</summary>
    public bool? IsVerified { get; set; }

    /// <summary>The kind of verification; 0 is none; <c>red_official_verify_type</c>.</summary>
    public int? VerificationType { get; set; }

    /// <summary>The keyword that found the user; not from the service.</summary>
    public string? Keyword { get; set; }

    /// <summary>The place in the result over all pages, from 1; not from the service.</summary>
    public int? Rank { get; set; }

    /// <summary>The picture of the profile; <c>image</c>.</summary>
    public string? AvatarUrl { get; set; }

    /// <summary>Why the user was found; <c>reason</c>.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether the user is the caller; <c>self</c>.</summary>
    public bool? IsSelf { get; set; }

    /// <summary>Whether the caller follows the user; <c>followed</c>.</summary>
    public bool? IsFollowed { get; set; }

    /// <summary>Whether the icon of the verification is shown; <c>show_red_official_verify_icon</c>.</summary>
    public bool? HasVerificationIcon { get; set; }

    /// <summary>The app's address of the profile; <c>link</c>.</summary>
    public string? AppUrl { get; set; }

    /// <summary>What a person calls it.</summary>
    /// <returns>The text, such as the name with the id.</returns>
    public override string ToString() => $"{Nickname} ({UserId})";
}
