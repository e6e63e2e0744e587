namespace XhsPowerShell.Client.Caching;

/// <summary>
/// The port of the store: what was paid for, what was spent, and what is to be continued. Synchronous, and called by
/// one thread at a time. Every member throws <see cref="XhsStoreException"/> when the store cannot do it.
/// </summary>
public interface IStore : IDisposable
{
    /// <summary>The time by the store's own clock (UTC). Ages are judged by it.</summary>
    DateTimeOffset Now { get; }

    /// <summary>
    /// The limit of calls a day (count) that the store holds for everybody who opens it, or null. As of the last
    /// <see cref="Exchange"/>, or of the opening.
    /// </summary>
    long? DailyCallLimit { get; }

    /// <summary>
    /// How often the lease of this process is to be renewed by an <see cref="Exchange"/>, also when there is nothing to
    /// write; null for a store without leases.
    /// </summary>
    TimeSpan? RenewalInterval { get; }

    /// <summary>
    /// The pauses that processes have asked all others to make, as of the last <see cref="Exchange"/> or
    /// <see cref="Find"/>; empty for a store that no other computer uses.
    /// </summary>
    IReadOnlyList<StorePause> Pauses { get; }

    /// <summary>
    /// False when the address no longer leads to what was opened: the file was deleted, moved or replaced. Safe to
    /// call from any thread.
    /// </summary>
    bool IsCurrent { get; }

    /// <summary>Looks many answers up at once.</summary>
    /// <param name="lookups">What is looked for.</param>
    /// <returns>The findings, in the order of the lookups.</returns>
    IReadOnlyList<StoreFinding> Find(IReadOnlyList<StoreLookup> lookups);

    /// <summary>
    /// Applies a batch in one transaction, at most once, also when the connection broke in the middle and the batch is
    /// sent again. Has committed when it returns.
    /// </summary>
    /// <param name="batch">What to write.</param>
    /// <returns>What the store says to it.</returns>
    StoreReply Exchange(StoreBatch batch);

    /// <summary>Reads kept answers, oldest first, lazily.</summary>
    /// <param name="query">Which.</param>
    /// <returns>The answers; their bodies still compressed.</returns>
    IEnumerable<StoredResponse> ReadVersions(VersionQuery query);

    /// <summary>Reads the ledger of all processes: one entry for each day, scope and endpoint.</summary>
    /// <param name="from">The first day (+08:00), as a number such as 20261121; null for the oldest.</param>
    /// <param name="to">The last day, included; null for the newest.</param>
    /// <returns>The entries, by day and endpoint.</returns>
    IReadOnlyList<LedgerEntry> ReadLedger(int? from, int? to);

    /// <summary>Reads a mark: where the last complete run of a list ended.</summary>
    /// <param name="key">The key of the list.</param>
    /// <returns>The mark, or null when there is none.</returns>
    StoreMark? ReadMark(StoreKey key);

    /// <summary>Counts what is kept.</summary>
    /// <param name="creatorEndpoints">The paths whose subject is the id of a creator.</param>
    /// <returns>The summary.</returns>
    StoreSummary Summarize(IReadOnlyCollection<string> creatorEndpoints);

    /// <summary>Deletes answers.</summary>
    /// <param name="query">Which.</param>
    /// <param name="commit">False to count only.</param>
    /// <returns>How much was, or would be, deleted.</returns>
    StoreErasure Erase(EraseQuery query, bool commit);

    /// <summary>Opens a share; one that does not exist is created.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="signature">What is asked for besides the inputs: the same for all workers.</param>
    /// <param name="lease">How long this process, from now on, is taken for alive when it says nothing.</param>
    /// <returns>The share.</returns>
    /// <exception cref="XhsStoreException">
    /// ShareDiffers: the name stands for something else; ShareNeedsServer: the store is a file.
    /// </exception>
    StoreShare OpenShare(string name, string signature, TimeSpan lease);

    /// <summary>Reads all shares, the youngest first.</summary>
    /// <returns>The shares.</returns>
    IReadOnlyList<StoreShareSummary> ReadShares();

    /// <summary>Forgets a share: its inputs are new to all who use the name again.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="commit">False to count only.</param>
    /// <returns>The share as it was; null when there is none.</returns>
    StoreShareSummary? ForgetShare(string name, bool commit);

    /// <summary>Sets, or with null removes, the limit of calls a day for everybody who opens the store.</summary>
    /// <param name="limit">The limit (count).</param>
    void SetDailyCallLimit(long? limit);
}
