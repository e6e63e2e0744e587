namespace XhsPowerShell;

/// <summary>
/// What a creator's notes reached in a period and on each of its days, as <c>Get-XhsPgyCoreData</c> emits it. Amounts
/// in CNY. A property is null where the service said nothing.
/// </summary>
public sealed class XhsPgyCoreData : XhsObject
{
    /// <summary>The user id: 24 hexadecimal digits. What every other cmdlet takes; the id that was asked for.</summary>
    public string? UserId { get; set; }

    /// <summary>The last day of the period (its midnight at UTC+08:00); <c>sumData.dateKey</c>.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>How often notes were shown (count); <c>sumData.imp</c>.</summary>
    public long? ImpressionCount { get; set; }

    /// <summary>Reads (count); <c>sumData.read</c>.</summary>
    public long? ReadCount { get; set; }

    /// <summary>Likes, collects, comments and shares (count); <c>sumData.engage</c>.</summary>
    public long? EngagementCount { get; set; }

    /// <summary>Readers who went on to a shop outside of the platform (count); <c>sumData.thirdUserNum</c>.</summary>
    public long? StoreVisitorCount { get; set; }

    /// <summary>The cost of a thousand impressions, as sent (taken as CNY); <c>sumData.cpm</c>.</summary>
    public decimal? Cpm { get; set; }

    /// <summary>The cost of one read, as sent (taken as CNY); <c>sumData.cpv</c>.</summary>
    public decimal? ReadCost { get; set; }

    /// <summary>The cost of one engagement (CNY); <c>sumData.cpe</c>.</summary>
    public decimal? EngagementCost { get; set; }

    /// <summary>The cost of one visitor of a shop (CNY); <c>sumData.cpuv</c>.</summary>
    public decimal? StoreVisitCost { get; set; }

    /// <summary>The same for each day, oldest first; <c>dailyData</c>.</summary>
    public XhsList<XhsPgyCoreDataDay>? Days { get; set; }
}
