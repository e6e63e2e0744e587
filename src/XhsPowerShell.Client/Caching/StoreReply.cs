namespace XhsPowerShell.Client.Caching;

/// <summary>What the store says to a batch.</summary>
/// <param name="Now">The store's clock: the time at which the answers of the batch were kept.</param>
/// <param name="Day">The day at +08:00 that reservations of the batch belong to, such as 20261121.</param>
/// <param name="Granted">For each reservation, in order, whether the call may be made.</param>
/// <param name="Spent">What counts against the limit today, after the batch (count); null without reservations.</param>
/// <param name="Limit">The store's daily limit (count), or null.</param>
public sealed record StoreReply(
    DateTimeOffset Now, int Day, IReadOnlyList<bool> Granted, long? Spent, long? Limit)
{
    /// <summary>The replies to the steps of shares, in order.</summary>
    public IReadOnlyList<StoreShareReply> ShareSteps { get; init; } = [];
}
