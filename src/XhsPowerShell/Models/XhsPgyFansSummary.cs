namespace XhsPowerShell;

/// <summary>
/// A creator's followers in the marketplace (蒲公英) over the last 30 days, as <c>Get-XhsPgyFansSummary</c> emits them.
/// Shares are fractions of one, also where the service sends per cent. A property is null where the service said
/// nothing.
/// </summary>
public sealed class XhsPgyFansSummary : XhsObject
{
    /// <summary>The user id: 24 hexadecimal digits. What every other cmdlet takes; the id that was asked for.</summary>
    public string? UserId { get; set; }

    /// <summary>Followers (count); <c>fansNum</c>.</summary>
    public long? FollowerCount { get; set; }

    /// <summary>Followers gained in 30 days (count, negative when more were lost); <c>fansIncreaseNum</c>.</summary>
    public long? FollowerIncrease { get; set; }

    /// <summary>The same as a share of the followers (fraction of one); <c>fansGrowthRate</c>.</summary>
    public decimal? FollowerGrowthRate { get; set; }

    /// <summary>
    /// The share of comparable creators who are below (fraction of one); <c>fansGrowthBeyondRate</c>.
    /// </summary>
    public decimal? FollowerGrowthPercentile { get; set; }

    /// <summary>Followers who used the app in the last 28 days (count); <c>activeFansL28</c>.</summary>
    public long? ActiveFollowerCount { get; set; }

    /// <summary>The same as a share of the followers (fraction of one); <c>activeFansRate</c>.</summary>
    public decimal? ActiveFollowerRate { get; set; }

    /// <summary>
    /// The share of comparable creators who are below (fraction of one); <c>activeFansBeyondRate</c>.
    /// </summary>
    public decimal? ActiveFollowerPercentile { get; set; }

    /// <summary>Followers who read the notes in 30 days (count); <c>readFansIn30</c>.</summary>
    public long? ReadingFollowerCount { get; set; }

    /// <summary>The same as a share of the followers (fraction of one); <c>readFansRate</c>.</summary>
    public decimal? ReadingFollowerRate { get; set; }

    /// <summary>The share of comparable creators who are below (fraction of one); <c>readFansBeyondRate</c>.</summary>
    public decimal? ReadingFollowerPercentile { get; set; }

    /// <summary>Followers who liked, collected or commented in 30 days (count); <c>engageFansL30</c>.</summary>
    public long? EngagedFollowerCount { get; set; }

    /// <summary>The same as a share of the followers (fraction of one); <c>engageFansRate</c>.</summary>
    public decimal? EngagedFollowerRate { get; set; }

    /// <summary>
    /// The share of comparable creators who are below (fraction of one); <c>engageFansBeyondRate</c>.
    /// </summary>
    public decimal? EngagedFollowerPercentile { get; set; }

    /// <summary>Followers who bought something on the platform in 30 days (count); <c>payFansUserNum30d</c>.</summary>
    public long? PayingFollowerCount { get; set; }

    /// <summary>The same as a share of the followers (fraction of one); <c>payFansUserRate30d</c>.</summary>
    public decimal? PayingFollowerRate { get; set; }
}
