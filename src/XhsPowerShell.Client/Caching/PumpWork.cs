namespace XhsPowerShell.Client.Caching;

/// <summary>What has gathered for the store since its last transaction.</summary>
internal sealed class PumpWork
{
    public StoreBatch Batch { get; } = new();

    public List<TaskCompletionSource<DateTimeOffset>> Keeps { get; } = [];

    public List<PendingReservation> Reservations { get; } = [];

    public List<PendingShareStep> ShareSteps { get; } = [];

    public List<PendingLookup> Lookups { get; } = [];

    public List<Action> Actions { get; } = [];

    public Dictionary<(int Day, string Scope, string Endpoint), LedgerEntry> Ledger { get; } = [];

    /// <summary>True when somebody waits for it.</summary>
    public bool IsUrgent { get; set; }

    /// <summary>True when the lease of the process is to be renewed.</summary>
    public bool IsRenewal { get; set; }

    /// <summary>True when an earlier batch is to be sent again.</summary>
    public bool IsSentAgain { get; set; }

    public bool IsWriteEmpty => !IsSentAgain && Batch.IsEmpty && Ledger.Count == 0 && Reservations.Count == 0
        && ShareSteps.Count == 0;

    public bool IsEmpty => IsWriteEmpty && Lookups.Count == 0 && Actions.Count == 0;

    public void Add(LedgerEntry entry)
    {
        var key = (entry.Day, entry.Scope, entry.Endpoint);
        Ledger[key] = Ledger.TryGetValue(key, out var sum) ? sum.Add(entry) : entry;
    }
}
