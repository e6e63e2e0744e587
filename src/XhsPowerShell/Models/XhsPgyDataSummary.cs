namespace XhsPowerShell;

/// <summary>
/// A creator's figures in the marketplace (蒲公英) at a glance, as <c>Get-XhsPgyDataSummary</c> emits them. Amounts in
/// CNY, also where the service sends fen; shares are fractions of one, also where it sends per cent. A property is
/// null where the service said nothing, and a cost where there is no quote.
/// </summary>
public sealed class XhsPgyDataSummary : XhsObject
{
    /// <summary>The user id: 24 hexadecimal digits. What every other cmdlet takes; the id that was asked for.</summary>
    public string? UserId { get; set; }

    /// <summary>The day that the figures are of (its midnight at UTC+08:00); <c>dateKey</c>.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>Notes in the last 30 days (count); <c>noteNumber</c>.</summary>
    public long? NoteCount { get; set; }

    /// <summary>Reads of a note (median, count); <c>readMedian</c>.</summary>
    public long? ReadMedian { get; set; }

    /// <summary>
    /// The share of comparable creators who are below (fraction of one); <c>readMedianBeyondRate</c>.
    /// </summary>
    public decimal? ReadMedianPercentile { get; set; }

    /// <summary>Interactions with a note (median, count); <c>interactionMedian</c>.</summary>
    public long? InteractionMedian { get; set; }

    /// <summary>
    /// The share of comparable creators who are below (fraction of one); <c>interactionBeyondRate</c>.
    /// </summary>
    public decimal? InteractionMedianPercentile { get; set; }

    /// <summary>How often a note is shown (median, count); <c>mAccumImpNum</c>.</summary>
    public long? ImpressionMedian { get; set; }

    /// <summary>Engagements with a note (median, count); <c>mEngagementNum</c>.</summary>
    public long? EngagementMedian { get; set; }

    /// <summary>The cost of one read of a picture note (CNY; sent in fen); <c>pictureReadCost</c>.</summary>
    public decimal? PictureReadCost { get; set; }

    /// <summary>The cost of one read of a video note (CNY; sent in fen); <c>videoReadCost</c>.</summary>
    public decimal? VideoReadCost { get; set; }

    /// <summary>The estimated cost of one read of a picture note (CNY); <c>picReadCost</c>.</summary>
    public decimal? EstimatedPictureReadCost { get; set; }

    /// <summary>The estimated cost of one read of a video note (CNY); <c>videoReadCostV2</c>.</summary>
    public decimal? EstimatedVideoReadCost { get; set; }

    /// <summary>
    /// The estimated cost of a thousand impressions of a picture note (CNY); <c>estimatePictureCpm</c>.
    /// </summary>
    public decimal? PictureCpm { get; set; }

    /// <summary>The estimated cost of a thousand impressions of a video note (CNY); <c>estimateVideoCpm</c>.</summary>
    public decimal? VideoCpm { get; set; }

    /// <summary>
    /// The estimated cost of one engagement with a picture note (CNY); <c>estimatePictureEngageCost</c>.
    /// </summary>
    public decimal? PictureEngagementCost { get; set; }

    /// <summary>The estimated cost of one engagement with a video note (CNY); <c>estimateVideoEngageCost</c>.</summary>
    public decimal? VideoEngagementCost { get; set; }

    /// <summary>The growth of the followers in 30 days (fraction of one); <c>fans30GrowthRate</c>.</summary>
    public decimal? FollowerGrowthRate { get; set; }

    /// <summary>
    /// The share of comparable creators who are below (fraction of one); <c>fans30GrowthBeyondRate</c>.
    /// </summary>
    public decimal? FollowerGrowthPercentile { get; set; }

    /// <summary>Answered invitations of brands (fraction of one); <c>responseRate</c>.</summary>
    public decimal? ResponseRate { get; set; }

    /// <summary>Invitations of brands (count); <c>inviteNum</c>.</summary>
    public long? InvitationCount { get; set; }

    /// <summary>Days with activity among the last 7 (count); <c>activeDayInLast7</c>.</summary>
    public int? ActiveDayCount { get; set; }

    /// <summary>Whether the creator is active; <c>isActive</c>.</summary>
    public bool? IsActive { get; set; }

    /// <summary>Whether the marketplace says that the creator is easy to contact; <c>easyConnect</c>.</summary>
    public bool? IsEasyToContact { get; set; }

    /// <summary>What the notes are about; <c>noteType</c>.</summary>
    public XhsList<XhsPgyShare>? ContentTags { get; set; }

    /// <summary>The industries of the paid notes; <c>tradeNames</c>.</summary>
    public XhsList<string>? Industries { get; set; }

    /// <summary>What the marketplace sees as the strength of the creator; <c>kolAdvantage</c>.</summary>
    public string? Advantage { get; set; }

    /// <summary>Comparisons and rarely used figures.</summary>
    public XhsPgyDataSummaryDetails? Details { get; set; }
}
