namespace XhsPowerShell.Client.Caching;

/// <summary>What has gathered for the store since its last transaction.</summary>
internal sealed class PumpWork
{
    public StoreBatch Batch { get; } = new();

    public List<TaskCompletionSource<StoreReply>> Keeps { get; } = [];

    public List<PendingReservation> Reservations { get; } = [];

    public List<PendingShareStep> ShareSteps { get; } = [];

    public List<PendingLookup> Lookups { get; } = [];

    public List<Action> Actions { get; } = [];

    /// <summary>One entry for each day, scope and endpoint: a handful at most.</summary>
    public List<LedgerEntry> Ledger { get; } = [];

    /// <summary>True when somebody waits for it.</summary>
    public bool IsUrgent { get; set; }

    /// <summary>True when the lease of the process is to be renewed.</summary>
    public bool IsRenewal { get; set; }

    /// <summary>True when an earlier batch is to be sent again.</summary>
    public bool IsSentAgain { get; set; }

    public bool IsWriteEmpty => !IsSentAgain && Batch.IsEmpty && Ledger.Count == 0 && Reservations.Count == 0
        && ShareSteps.Count == 0;

    public bool IsEmpty => IsWriteEmpty && Lookups.Count == 0 && Actions.Count == 0;

    /// <summary>Takes what only reads.</summary>
    public PumpWork TakeLookups()
    {
        var taken = new PumpWork();
        taken.Lookups.AddRange(Lookups);
        Lookups.Clear();
        return taken;
    }

    /// <summary>Tells all who wait for it, and were told nothing yet, that it failed.</summary>
    public void Fail(Exception exception)
    {
        Keeps.ForEach(keep => keep.TrySetException(exception));
        Reservations.ForEach(reservation => reservation.TrySetException(exception));
        ShareSteps.ForEach(step => step.TrySetException(exception));
        // These go on in the thread that tells them.
        Lookups.ForEach(lookup => _ = Task.Run(() => lookup.TrySetException(exception)));
    }

    public void Add(LedgerEntry entry)
    {
        var index = Ledger.FindIndex(
            other => other.Day == entry.Day && other.Scope == entry.Scope && other.Endpoint == entry.Endpoint);
        if (index < 0)
        {
            Ledger.Add(entry);
        }
        else
        {
            Ledger[index] = Ledger[index].Add(entry);
        }
    }
}
