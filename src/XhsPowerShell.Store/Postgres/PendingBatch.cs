#if NET8_0_OR_GREATER
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>A batch on its way.</summary>
internal sealed class PendingBatch(StoreBatch batch)
{
    public StoreBatch Batch { get; } = batch;

    public List<ReservationGroup> Groups { get; } = ReservationGroup.Create(batch.Reservations);

    /// <summary>The number of the transaction that is being sent; 0 between two of them.</summary>
    public long Number { get; set; }

    /// <summary>True when that transaction may have been applied already.</summary>
    public bool IsSentAgain { get; set; }

    /// <summary>The reply to everything but calls for which a counter was missing; null until it is known.</summary>
    public StoreReply? First { get; set; }
}
#endif
