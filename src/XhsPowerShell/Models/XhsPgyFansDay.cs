namespace XhsPowerShell;

/// <summary>The followers of a creator on one day, as <c>Get-XhsPgyFansHistory</c> emits them.</summary>
public sealed class XhsPgyFansDay : XhsObject
{
    /// <summary>The user id: 24 hexadecimal digits. What every other cmdlet takes; the id that was asked for.</summary>
    public string? UserId { get; set; }

    /// <summary>The day (its midnight at UTC+08:00); <c>dateKey</c>.</summary>
    public DateTimeOffset? Date { get; set; }

    /// <summary>Followers on that day (count); null with <c>-Increase</c>; <c>num</c>.</summary>
    public long? FollowerCount { get; set; }

    /// <summary>
    /// Followers gained on that day (count, negative when more were lost); only with <c>-Increase</c>; <c>num</c>.
    /// </summary>
    public long? FollowerIncrease { get; set; }

    /// <summary>
    /// Followers gained in the whole period (count); the same on each day of an answer; <c>fansNumInc</c>.
    /// </summary>
    public long? PeriodIncrease { get; set; }

    /// <summary>The same as a share of the followers (fraction of one); <c>fansNumIncRate</c>.</summary>
    public decimal? PeriodGrowthRate { get; set; }
}
