namespace XhsPowerShell.Client.Caching;

/// <summary>
/// Writes what has gathered in one transaction, and tells those who wait for it. On the store's thread.
/// </summary>
internal sealed class PumpWriter(
    IStore store, PumpQueue queue, OpenCalls open, PauseListeners pauses, LeaseWatch lease)
{
    private readonly BatchSender sender = new(store);

    public void Write(PumpWork work)
    {
        if (work.IsWriteEmpty && !work.IsRenewal)
        {
            return;
        }

        queue.BeginWriting();
        lease.BeginRenewal();
        work.Batch.ShareSteps.AddRange(work.ShareSteps.ConvertAll(static pending => pending.Step));
        work.Batch.Ledger.AddRange(work.Ledger);
        work.Batch.Reservations.AddRange(work.Reservations.ConvertAll(static pending => pending.Reservation));
        StoreReply reply;
        try
        {
            reply = sender.Send(work.Batch, work.IsRenewal);
        }
        catch (Exception exception)
        {
            Fail(work, exception);
            return;
        }

        lease.EndRenewal();
        pauses.Announce(store.Pauses);
        work.Keeps.ForEach(keep => keep.TrySetResult(reply));
        for (var i = 0; i < work.ShareSteps.Count; i++)
        {
            work.ShareSteps[i].TrySetResult(reply.ShareSteps[i] with { Term = lease.Term });
        }

        for (var i = 0; i < work.Reservations.Count; i++)
        {
            Answer(work.Reservations[i], reply, reply.Granted[i]);
        }
    }

    private void Answer(PendingReservation pending, StoreReply reply, bool isGranted)
    {
        if (isGranted)
        {
            open.Add(pending.Reservation.Scope);
        }
        else if (open.TryPark(pending))
        {
            // One of the open calls may still be refused for free.
            return;
        }

        pending.TrySetResult(new ReservationReply(isGranted, reply.Day, reply.Spent ?? 0, reply.Limit));
    }

    private void Fail(PumpWork work, Exception exception)
    {
        work.Keeps.ForEach(keep => keep.TrySetException(exception));
        work.Reservations.ForEach(reservation => reservation.TrySetException(exception));
        work.ShareSteps.ForEach(step => step.TrySetException(exception));
        // Counters and reports are not lost while somebody uses the store, and nobody else asks for what was claimed
        // until it is given back.
        var isHeld = sender.TryHold(work.Batch);
        var isTriedAgain = queue.EnqueueAgain(next =>
        {
            next.IsSentAgain = sender.HasUnsure;
            next.ShareSteps.AddRange(work.ShareSteps.FindAll(static pending => pending.Step.HasReport)
                .ConvertAll(static pending => new PendingShareStep(pending.Step.ReportOnly())));
            if (isHeld)
            {
                return;
            }

            work.Ledger.ForEach(next.Add);
            next.Batch.Spends.AddRange(work.Batch.Spends);
            next.Batch.Abandoned.AddRange(work.Batch.Abandoned);
        });
        if (!isTriedAgain)
        {
            sender.Forget();
        }
    }
}
