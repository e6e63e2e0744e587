namespace XhsPowerShell.Client.Caching;

/// <summary>What a process writes in one transaction.</summary>
public sealed class StoreBatch
{
    /// <summary>Answers to keep.</summary>
    public List<StoredResponse> Responses { get; } = [];

    /// <summary>Changes of the ledger, added to what is there. A day of 0 is today, by the store's clock.</summary>
    public List<LedgerEntry> Ledger { get; } = [];

    /// <summary>
    /// Reservations of calls, in order: each is granted or denied. Only for requests that are about to be sent.
    /// </summary>
    public List<StoreReservation> Reservations { get; } = [];

    /// <summary>
    /// Changes of what counts against the daily limit: -1 for a reserved call that was refused for free, +1 for a call
    /// that counts and was not reserved.
    /// </summary>
    public List<StoreSpend> Spends { get; } = [];

    /// <summary>Marks to move.</summary>
    public List<StoreMark> Marks { get; } = [];

    /// <summary>
    /// Claims of lookups to give back without an answer. An answer in <see cref="Responses"/> gives back its own.
    /// </summary>
    public List<StoreKey> Abandoned { get; } = [];

    /// <summary>Pauses for all processes.</summary>
    public List<StorePause> Pauses { get; } = [];

    /// <summary>What workers of shares report, claim and give back, in order.</summary>
    public List<StoreShareStep> ShareSteps { get; } = [];

    /// <summary>True when there is nothing to write.</summary>
    public bool IsEmpty => Responses.Count == 0 && Ledger.Count == 0 && Reservations.Count == 0 && Spends.Count == 0
        && Marks.Count == 0 && Abandoned.Count == 0 && Pauses.Count == 0 && ShareSteps.Count == 0;
}
