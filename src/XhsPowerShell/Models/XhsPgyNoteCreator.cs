namespace XhsPowerShell;

/// <summary>The creator of a note as the marketplace knows them. Prices in CNY.</summary>
public sealed class XhsPgyNoteCreator
{
    /// <summary>The user id: 24 hexadecimal digits; <c>userId</c>.</summary>
    public string? UserId { get; set; }

    /// <summary>The name shown on the profile; <c>nickName</c>.</summary>
    public string? Nickname { get; set; }

    /// <summary>Followers (count); <c>fansNum</c>.</summary>
    public long? FollowerCount { get; set; }

    /// <summary>The quote for a picture note (CNY); null without a quote; <c>picturePrice</c>.</summary>
    public decimal? PicturePrice { get; set; }

    /// <summary>The quote for a video note (CNY); null without a quote; <c>videoPrice</c>.</summary>
    public decimal? VideoPrice { get; set; }

    /// <summary>Reads of a note (median, count); <c>clickMidNum</c>.</summary>
    public long? ReadMedian { get; set; }

    /// <summary>Interactions with a note (median, count); <c>interMidNum</c>.</summary>
    public long? InteractionMedian { get; set; }

    /// <summary>
    /// Engagements with a note (median, count); <c>mEngagementNum</c>, or else <c>mengagementNum</c>.
    /// </summary>
    public long? EngagementMedian { get; set; }

    /// <summary>The gender shown: <c>Male</c>, <c>Female</c> or <c>Unknown</c>; <c>gender</c>.</summary>
    public string? Gender { get; set; }

    /// <summary>The place that the creator set; <c>location</c>.</summary>
    public string? Location { get; set; }

    /// <summary>What the creator posts about, such as <c>母婴/母婴日常</c>; <c>contentTags</c>.</summary>
    public XhsList<string>? ContentTags { get; set; }

    /// <summary>What the marketplace says about the person; <c>personalTags</c>.</summary>
    public XhsList<string>? PersonalTags { get; set; }

    /// <summary>What the notes are known for; <c>featureTags</c>.</summary>
    public XhsList<string>? FeatureTags { get; set; }

    /// <summary>The level in the marketplace; <c>currentLevel</c>.</summary>
    public int? Level { get; set; }

    /// <summary>The picture of the profile; <c>avatar</c>.</summary>
    public string? AvatarUrl { get; set; }

    /// <summary>The id as an advertiser; <c>advertiserId</c>.</summary>
    public string? AdvertiserId { get; set; }

    /// <summary>The kind of cooperation; <c>cooperType</c>.</summary>
    public int? CooperationType { get; set; }

    /// <summary>The kind of creator; <c>kolType</c>.</summary>
    public int? CreatorType { get; set; }

    /// <summary>The kind of user; <c>userType</c>.</summary>
    public int? UserType { get; set; }

    /// <summary>The state of the account; <c>operateState</c>.</summary>
    public int? OperationState { get; set; }

    /// <summary>The state of the quotes; <c>priceState</c>.</summary>
    public int? PriceState { get; set; }

    /// <summary>The state of picture notes; <c>pictureState</c>.</summary>
    public int? PictureState { get; set; }

    /// <summary>The state of video notes; <c>videoState</c>.</summary>
    public int? VideoState { get; set; }

    /// <summary>Whether the caller marked the creator; <c>isCollect</c>.</summary>
    public bool? IsCollected { get; set; }

    /// <summary>Whether a picture note is in the caller's cart; <c>pictureInCart</c>.</summary>
    public bool? IsPictureInCart { get; set; }

    /// <summary>Whether a video note is in the caller's cart; <c>videoInCart</c>.</summary>
    public bool? IsVideoInCart { get; set; }

    /// <summary>Name and id.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        $"{Nickname} ({UserId})";
}
