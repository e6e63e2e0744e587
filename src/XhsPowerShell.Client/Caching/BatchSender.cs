namespace XhsPowerShell.Client.Caching;

/// <summary>
/// Sends batches to a store. One that ended in an error may have been applied nevertheless: it is sent again before
/// anything else is, and the store applies it at most once, so that nothing is counted twice or not at all.
/// </summary>
internal sealed class BatchSender(IStore store)
{
    private StoreBatch? unsure;

    /// <summary>True when there is a batch to send again.</summary>
    public bool HasUnsure => unsure is not null;

    /// <summary>Sends a batch.</summary>
    /// <param name="batch">The batch; may be empty, when there is one to send again or a lease to renew.</param>
    /// <param name="isRenewal">True to send it also when it is empty.</param>
    /// <returns>The reply.</returns>
    public StoreReply Send(StoreBatch batch, bool isRenewal)
    {
        if (unsure is { } earlier)
        {
            var late = store.Exchange(earlier);
            unsure = null;
            GiveBack(earlier, late, batch);
            if (batch.IsEmpty && !isRenewal)
            {
                return late;
            }
        }

        unsure = batch;
        var reply = store.Exchange(batch);
        unsure = null;
        return reply;
    }

    /// <summary>
    /// True when a batch that ended in an error is kept to be sent again; false when it was not sent at all.
    /// </summary>
    /// <remarks>Its counters only: an answer may be what the store cannot take.</remarks>
    public bool TryHold(StoreBatch batch)
    {
        if (unsure != batch)
        {
            return false;
        }

        batch.Responses.Clear();
        batch.Marks.Clear();
        batch.Pauses.Clear();
        batch.ShareSteps.Clear();
        return true;
    }

    /// <summary>Gives up what there is to send again.</summary>
    public void Forget() => unsure = null;

    // Who reserved has been told that it failed, and has sent nothing.
    private static void GiveBack(StoreBatch earlier, StoreReply reply, StoreBatch next)
    {
        for (var i = 0; i < earlier.Reservations.Count; i++)
        {
            if (reply.Granted[i])
            {
                var (scope, endpoint, _) = earlier.Reservations[i];
                next.Ledger.Add(new LedgerEntry { Day = reply.Day, Scope = scope, Endpoint = endpoint, Open = -1 });
                next.Spends.Add(new StoreSpend(scope, reply.Day, -1));
            }
        }
    }
}
