namespace XhsPowerShell;

/// <summary>How long the older notes of a creator go on being read.</summary>
public sealed class XhsPgyLongTermReads
{
    /// <summary>
    /// The first day on which the notes were posted (its midnight at UTC+08:00); <c>startPublishTime</c>.
    /// </summary>
    public DateTimeOffset? StartDate { get; set; }

    /// <summary>
    /// The last day on which the notes were posted (its midnight at UTC+08:00); <c>endPublishTime</c>.
    /// </summary>
    public DateTimeOffset? EndDate { get; set; }

    /// <summary>Notes (count); <c>noteNumber</c>.</summary>
    public long? NoteCount { get; set; }

    /// <summary>Reads soon after posting (count); <c>recentReadNum</c>.</summary>
    public long? RecentReadCount { get; set; }

    /// <summary>
    /// The share of comparable creators who are below (fraction of one); <c>recentReadBeyondRate</c>.
    /// </summary>
    public decimal? RecentReadPercentile { get; set; }

    /// <summary>Reads long after posting (count); <c>longTermReadNum</c>.</summary>
    public long? LongTermReadCount { get; set; }

    /// <summary>
    /// The share of comparable creators who are below (fraction of one); <c>longTermReadBeyondRate</c>.
    /// </summary>
    public decimal? LongTermReadPercentile { get; set; }

    /// <summary>Where the reads soon after posting came from; <c>recent…PagePercent</c>.</summary>
    public XhsPgyTrafficSources? RecentSources { get; set; }

    /// <summary>Where the reads long after posting came from; <c>longTerm…PagePercent</c>.</summary>
    public XhsPgyTrafficSources? LongTermSources { get; set; }

    /// <summary>The counts, such as <c>RecentReadCount=33360, LongTermReadCount=24520</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"RecentReadCount={RecentReadCount}, LongTermReadCount={LongTermReadCount}");
}
