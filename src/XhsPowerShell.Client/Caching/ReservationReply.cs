namespace XhsPowerShell.Client.Caching;

/// <summary>What came of a reservation.</summary>
/// <param name="IsGranted">Whether the call may be made.</param>
/// <param name="Day">The day that it counts for (+08:00), such as 20261121.</param>
/// <param name="Spent">What counts against the limit on that day (count).</param>
/// <param name="Limit">The store's limit (count), or null.</param>
internal readonly record struct ReservationReply(bool IsGranted, int Day, long Spent, long? Limit);
