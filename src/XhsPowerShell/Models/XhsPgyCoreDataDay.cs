namespace XhsPowerShell;

/// <summary>What a creator's notes reached on one day.</summary>
public sealed class XhsPgyCoreDataDay
{
    /// <summary>The user id of the creator; the id that was asked for.</summary>
    public string? UserId { get; set; }

    /// <summary>The day (its midnight at UTC+08:00); <c>dateKey</c>.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>How often notes were shown (count); <c>imp</c>.</summary>
    public long? ImpressionCount { get; set; }

    /// <summary>Reads (count); <c>read</c>.</summary>
    public long? ReadCount { get; set; }

    /// <summary>Likes, collects, comments and shares (count); <c>engage</c>.</summary>
    public long? EngagementCount { get; set; }

    /// <summary>Readers who went on to a shop outside of the platform (count); <c>thirdUserNum</c>.</summary>
    public long? StoreVisitorCount { get; set; }

    /// <summary>The cost of a thousand impressions, as sent (taken as CNY); <c>cpm</c>.</summary>
    public decimal? Cpm { get; set; }

    /// <summary>The cost of one read, as sent (taken as CNY); <c>cpv</c>.</summary>
    public decimal? ReadCost { get; set; }

    /// <summary>The cost of one engagement (CNY); <c>cpe</c>.</summary>
    public decimal? EngagementCost { get; set; }

    /// <summary>The cost of one visitor of a shop (CNY); <c>cpuv</c>.</summary>
    public decimal? StoreVisitCost { get; set; }

    /// <summary>Day and counts, such as <c>2026-05-30: 28194 impressions, 4939 reads, 339 engagements</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Date:yyyy-MM-dd}: {ImpressionCount} impressions, {ReadCount} reads, {EngagementCount} engagements");
}
