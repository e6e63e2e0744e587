namespace XhsPowerShell;

/// <summary>
/// How a creator's notes do in the marketplace (蒲公英), as <c>Get-XhsPgyNotesRate</c> emits it. Shares are fractions of
/// one, also where the service sends per cent. A property is null where the service said nothing.
/// </summary>
public sealed class XhsPgyNotesRate : XhsObject
{
    /// <summary>The user id: 24 hexadecimal digits. What every other cmdlet takes; the id that was asked for.</summary>
    public string? UserId { get; set; }

    /// <summary>Notes in the period (count); <c>noteNumber</c>.</summary>
    public long? NoteCount { get; set; }

    /// <summary>Video notes among them (count); <c>videoNoteNumber</c>.</summary>
    public long? VideoNoteCount { get; set; }

    /// <summary>How often a note is shown (median, count); <c>impMedian</c>.</summary>
    public long? ImpressionMedian { get; set; }

    /// <summary>The share of comparable creators who are below (fraction of one); <c>impMedianBeyondRate</c>.</summary>
    public decimal? ImpressionMedianPercentile { get; set; }

    /// <summary>Reads of a note (median, count); <c>readMedian</c>.</summary>
    public long? ReadMedian { get; set; }

    /// <summary>
    /// The share of comparable creators who are below (fraction of one); <c>readMedianBeyondRate</c>.
    /// </summary>
    public decimal? ReadMedianPercentile { get; set; }

    /// <summary>Interactions with a note (median, count); <c>interactionMedian</c>.</summary>
    public long? InteractionMedian { get; set; }

    /// <summary>Interactions for each read (fraction of one); <c>interactionRate</c>.</summary>
    public decimal? InteractionRate { get; set; }

    /// <summary>
    /// The share of comparable creators who are below (fraction of one); <c>interactionBeyondRate</c>.
    /// </summary>
    public decimal? InteractionMedianPercentile { get; set; }

    /// <summary>Likes of a note (median, count); <c>likeMedian</c>.</summary>
    public long? LikeMedian { get; set; }

    /// <summary>Collects of a note (median, count); <c>collectMedian</c>.</summary>
    public long? CollectMedian { get; set; }

    /// <summary>Comments on a note (median, count); <c>commentMedian</c>.</summary>
    public long? CommentMedian { get; set; }

    /// <summary>Shares of a note (median, count); <c>shareMedian</c>.</summary>
    public long? ShareMedian { get; set; }

    /// <summary>
    /// Engagements with a note (median, count); <c>mEngagementNum</c>, or else <c>mengagementNum</c>.
    /// </summary>
    public long? EngagementMedian { get; set; }

    /// <summary>Followers that a note brings (median, count); <c>mFollowCnt</c>, or else <c>mfollowCnt</c>.</summary>
    public long? NewFollowerMedian { get; set; }

    /// <summary>Notes with a hundred likes or more (fraction of one); <c>hundredLikePercent</c>.</summary>
    public decimal? HundredLikeRate { get; set; }

    /// <summary>Notes with a thousand likes or more (fraction of one); <c>thousandLikePercent</c>.</summary>
    public decimal? ThousandLikeRate { get; set; }

    /// <summary>Viewers who watch a video to its end (fraction of one); <c>videoFullViewRate</c>.</summary>
    public decimal? VideoCompletionRate { get; set; }

    /// <summary>
    /// The share of comparable creators who are below (fraction of one); <c>videoFullViewBeyondRate</c>.
    /// </summary>
    public decimal? VideoCompletionPercentile { get; set; }

    /// <summary>
    /// Readers who stay with a picture note for 3 seconds (fraction of one); <c>picture3sViewRate</c>.
    /// </summary>
    public decimal? PictureThreeSecondRate { get; set; }

    /// <summary>What the notes are about; <c>noteType</c>.</summary>
    public XhsList<XhsPgyShare>? ContentTags { get; set; }

    /// <summary>The industries of the paid notes; <c>tradeNames</c>.</summary>
    public XhsList<string>? Industries { get; set; }

    /// <summary>Where the impressions came from; <c>pagePercentVo.imp…Percent</c>.</summary>
    public XhsPgyTrafficSources? ImpressionSources { get; set; }

    /// <summary>Where the reads came from; <c>pagePercentVo.read…Percent</c>.</summary>
    public XhsPgyTrafficSources? ReadSources { get; set; }

    /// <summary>How long older unpaid notes go on being read; <c>longTermCommonNoteVo</c>.</summary>
    public XhsPgyLongTermReads? LongTermDailyNotes { get; set; }

    /// <summary>How long older paid notes go on being read; <c>longTermCooperateNoteVo</c>.</summary>
    public XhsPgyLongTermReads? LongTermCooperationNotes { get; set; }

    /// <summary>The notes; <c>notes</c>.</summary>
    public XhsList<XhsPgyRatedNote>? Notes { get; set; }
}
