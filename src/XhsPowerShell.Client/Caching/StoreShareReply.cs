namespace XhsPowerShell.Client.Caching;

/// <summary>What the store says to a <see cref="StoreShareStep"/>.</summary>
/// <param name="Claimed">What the worker has claimed with this step.</param>
/// <param name="Open">Inputs it has offered that are still open, because there was no room for them.</param>
/// <param name="Held">What other workers hold now (count); only for one that helps.</param>
/// <param name="IsGone">True when somebody has made the store forget the share.</param>
/// <param name="Counts">How far the share is; only when it was asked for.</param>
public sealed record StoreShareReply(
    IReadOnlyList<StoreInput> Claimed, IReadOnlyList<StoreKey> Open, long Held, bool IsGone, StoreShareCounts? Counts)
{
    /// <summary>The time of the lease that the claims belong to (see <see cref="LeaseWatch"/>).</summary>
    internal int Term { get; init; }

    /// <summary>The reply to a step that asks for nothing.</summary>
    public static StoreShareReply Empty { get; } = new([], [], 0, false, null);
}
