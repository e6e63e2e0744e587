namespace XhsPowerShell.Client.Requests;

/// <summary>Whether a call may be made.</summary>
/// <param name="IsGranted">Whether it may.</param>
/// <param name="IsReserved">True when it counts against the limit until it turns out to cost nothing.</param>
/// <param name="Day">The day of the reservation (+08:00), such as 20261121; 0 without one.</param>
/// <param name="Spent">What is spent (count), when it may not.</param>
/// <param name="Limit">The limit (count), when it may not.</param>
internal sealed record CallPermit(
    bool IsGranted, bool IsReserved = false, int Day = 0, long Spent = 0, long Limit = 0)
{
    /// <summary>Whose limit it is, as a text for users, when the call may not be made.</summary>
    public string? LimitName { get; init; }

    /// <summary>When calls are allowed again; null when the time changes nothing.</summary>
    public DateTimeOffset? AllowedAt { get; init; }

    public static CallPermit Granted => new(IsGranted: true);
}
