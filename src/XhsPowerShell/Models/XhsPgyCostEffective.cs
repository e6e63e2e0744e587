namespace XhsPowerShell;

/// <summary>
/// What a creator's notes cost for what they reach, as <c>Get-XhsPgyCostEffective</c> emits it. Amounts in CNY,
/// shares as fractions of one. A property is null where there is no quote.
/// </summary>
public sealed class XhsPgyCostEffective : XhsObject
{
    /// <summary>The user id: 24 hexadecimal digits. What every other cmdlet takes; the id that was asked for.</summary>
    public string? UserId { get; set; }

    /// <summary>The cost of one read of a picture note (CNY); <c>pictureReadCost</c>.</summary>
    public decimal? PictureReadCost { get; set; }

    /// <summary>The cost of one read of a video note (CNY); <c>videoReadCost</c>.</summary>
    public decimal? VideoReadCost { get; set; }

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

    /// <summary>
    /// The share of comparable creators whose picture notes do worse for their cost (fraction of one);
    /// <c>pictureSurpassRate</c>.
    /// </summary>
    public decimal? PicturePercentile { get; set; }

    /// <summary>
    /// The share of comparable creators whose video notes do worse for their cost (fraction of one);
    /// <c>videoSurpassRate</c>.
    /// </summary>
    public decimal? VideoPercentile { get; set; }

    /// <summary>
    /// How <c>PictureCpm</c> compares with similar creators (fraction of one); <c>estimatePictureCpmCompare</c>.
    /// </summary>
    public decimal? PictureCpmComparison { get; set; }

    /// <summary>
    /// How <c>VideoCpm</c> compares with similar creators (fraction of one); <c>estimateVideoCpmCompare</c>.
    /// </summary>
    public decimal? VideoCpmComparison { get; set; }

    /// <summary>
    /// How <c>PictureEngagementCost</c> compares with similar creators (fraction of one);
    /// <c>estimatePictureEngageCostCompare</c>.
    /// </summary>
    public decimal? PictureEngagementCostComparison { get; set; }

    /// <summary>
    /// How <c>VideoEngagementCost</c> compares with similar creators (fraction of one);
    /// <c>estimateVideoEngageCostCompare</c>.
    /// </summary>
    public decimal? VideoEngagementCostComparison { get; set; }

    /// <summary>
    /// The case that the service has for picture notes; it does not say which is which; <c>pictureCase</c>.
    /// </summary>
    public int? PictureCase { get; set; }

    /// <summary>The case that the service has for video notes; <c>videoCase</c>.</summary>
    public int? VideoCase { get; set; }

    /// <summary>The day that the figures are of (its midnight at UTC+08:00); <c>date</c>.</summary>
    public DateTimeOffset? Date { get; set; }
}
