namespace XhsPowerShell;

/// <summary>
/// Comparisons and rarely used figures of a data summary. A property is null where the service said nothing.
/// </summary>
public sealed class XhsPgyDataSummaryDetails
{
    /// <summary>
    /// How <c>ImpressionMedian</c> compares with similar creators (fraction of one); <c>mAccumImpCompare</c>.
    /// </summary>
    public decimal? ImpressionComparison { get; set; }

    /// <summary>Valid reads of a note in the feed (median, count); <c>mValidRawReadFeedNum</c>.</summary>
    public long? ValidReadMedian { get; set; }

    /// <summary>
    /// How <c>ValidReadMedian</c> compares with similar creators (fraction of one); <c>mValidRawReadFeedCompare</c>.
    /// </summary>
    public decimal? ValidReadComparison { get; set; }

    /// <summary>
    /// How <c>EngagementMedian</c> compares with similar creators (fraction of one); <c>mEngagementNumCompare</c>.
    /// </summary>
    public decimal? EngagementComparison { get; set; }

    /// <summary>The engagements as they were counted before (median, count); <c>mEngagementNumOld</c>.</summary>
    public long? PreviousEngagementMedian { get; set; }

    /// <summary>
    /// Readers of a note who went on to a shop outside of the platform (median, count); <c>mCpuvNum</c>.
    /// </summary>
    public long? StoreVisitorMedian { get; set; }

    /// <summary>
    /// How <c>StoreVisitorMedian</c> compares with similar creators (fraction of one); <c>mCpuvNumCompare</c>.
    /// </summary>
    public decimal? StoreVisitorComparison { get; set; }

    /// <summary>
    /// The share of comparable creators who are below (fraction of one); <c>pictureReadBeyondRate</c>.
    /// </summary>
    public decimal? PictureReadCostPercentile { get; set; }

    /// <summary>The share of comparable creators who are below (fraction of one); <c>videoReadBeyondRate</c>.</summary>
    public decimal? VideoReadCostPercentile { get; set; }

    /// <summary>
    /// How <c>EstimatedPictureReadCost</c> compares with similar creators (fraction of one);
    /// <c>picReadCostCompare</c>.
    /// </summary>
    public decimal? PictureReadCostComparison { get; set; }

    /// <summary>
    /// How <c>EstimatedVideoReadCost</c> compares with similar creators (fraction of one);
    /// <c>videoReadCostCompare</c>.
    /// </summary>
    public decimal? VideoReadCostComparison { get; set; }

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
    /// The estimated cost of one visitor of a shop from a picture note (CNY); <c>estimatePictureCpuv</c>.
    /// </summary>
    public decimal? PictureStoreVisitCost { get; set; }

    /// <summary>
    /// How <c>PictureStoreVisitCost</c> compares with similar creators (fraction of one);
    /// <c>estimatePictureCpuvCompare</c>.
    /// </summary>
    public decimal? PictureStoreVisitCostComparison { get; set; }

    /// <summary>
    /// The estimated cost of one visitor of a shop from a video note (CNY); <c>estimateVideoCpuv</c>.
    /// </summary>
    public decimal? VideoStoreVisitCost { get; set; }

    /// <summary>
    /// How <c>VideoStoreVisitCost</c> compares with similar creators (fraction of one);
    /// <c>estimateVideoCpuvCompare</c>.
    /// </summary>
    public decimal? VideoStoreVisitCostComparison { get; set; }

    /// <summary>Why; <c>kolAdvantageHover</c>.</summary>
    public string? AdvantageReason { get; set; }

    /// <summary>
    /// The case that the service has for picture notes; it does not say which is which; <c>pictureCase</c>.
    /// </summary>
    public int? PictureCase { get; set; }

    /// <summary>The case that the service has for video notes; <c>videoCase</c>.</summary>
    public int? VideoCase { get; set; }

    /// <summary>All values that are not null.</summary>
    /// <returns>JSON text, the same under every culture.</returns>
    public override string ToString() =>
        JsonCell.Write(this);
}
