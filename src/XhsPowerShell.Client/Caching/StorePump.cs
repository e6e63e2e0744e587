using System.Diagnostics;

namespace XhsPowerShell.Client.Caching;

/// <summary>
/// The one thread of a process that talks to a store. What gathers while it writes goes into the next transaction: many
/// calls share a commit, and none waits for a timer. Ends a moment after its last user has left, so that a loop of
/// cmdlets opens the store once.
/// </summary>
internal sealed class StorePump
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(2);
    // Counters without an answer to keep, such as saved calls, need no commit of their own.
    private static readonly TimeSpan LedgerDelay = TimeSpan.FromMilliseconds(250);

    private readonly object gate = new();
    private readonly IStore store;
    private readonly OpenCalls open = new();
    private readonly Stopwatch sinceExchange = Stopwatch.StartNew();
    private readonly Random random = new(Guid.NewGuid().GetHashCode());
    private PumpWork next = new();
    private int users = 1;
    private bool isClosing;

    public StorePump(IStore store)
    {
        this.store = store;
        new Thread(Run) { IsBackground = true, Name = "XhsPowerShell store" }.Start();
    }

    /// <summary>What this process is asking for.</summary>
    public StoreFlights Flights { get; } = new();

    /// <summary>The store's clock (UTC).</summary>
    public DateTimeOffset Now => store.Now;

    /// <summary>Who is told of pauses, on the store's thread.</summary>
    public PauseListeners Pauses { get; } = new();

    /// <summary>Whether the lease of this process holds.</summary>
    public LeaseWatch Lease { get; } = new();

    /// <summary>True when processes of other computers may use the store.</summary>
    public bool IsShared => store.RenewalInterval is not null;

    /// <summary>Leaves. What was handed over is still written.</summary>
    public void Return()
    {
        lock (gate)
        {
            users--;
            Monitor.PulseAll(gate);
        }
    }

    public Task<StoreFinding> FindAsync(StoreLookup lookup)
    {
        var pending = new PendingLookup(lookup);
        Enqueue(work => work.Lookups.Add(pending), isUrgent: true);
        return pending.Task;
    }

    /// <summary>Completes when the answer is committed, with the time at which it was kept.</summary>
    public Task<DateTimeOffset> KeepAsync(StoredResponse response)
    {
        var pending = new TaskCompletionSource<DateTimeOffset>(TaskCreationOptions.RunContinuationsAsynchronously);
        Enqueue(
            work =>
            {
                work.Batch.Responses.Add(response);
                work.Keeps.Add(pending);
            },
            isUrgent: true);
        return pending.Task;
    }

    /// <summary>True when calls need a reservation.</summary>
    public bool HasLimit(long? ownLimit) => ownLimit is not null || store.DailyCallLimit is not null;

    public Task<ReservationReply> ReserveAsync(StoreReservation reservation)
    {
        var pending = new PendingReservation(reservation);
        Enqueue(work => work.Reservations.Add(pending), isUrgent: true);
        return pending.Task;
    }

    /// <summary>Writes the outcome of a call; with its reservation, if it had one, it makes room or keeps it.</summary>
    public void Settle(LedgerEntry entry, bool wasReserved)
    {
        var isFree = wasReserved && entry.Counted == 0;
        Enqueue(
            work =>
            {
                work.Add(entry);
                if (isFree || (!wasReserved && entry.Counted > 0))
                {
                    work.Batch.Spends.Add(new StoreSpend(entry.Scope, entry.Day, isFree ? -1 : 1));
                }

                if (wasReserved)
                {
                    work.Reservations.AddRange(open.Close(entry.Scope));
                }

                work.IsUrgent |= isFree || work.Reservations.Count > 0;
            },
            isUrgent: false);
    }

    /// <summary>How long to wait before looking again for what another process asks for.</summary>
    public TimeSpan NextPoll()
    {
        lock (random)
        {
            return TimeSpan.FromMilliseconds(random.Next(100, 250));
        }
    }

    /// <summary>Makes all processes pause.</summary>
    public void Pause(StorePause pause) => Enqueue(work => work.Batch.Pauses.Add(pause), isUrgent: true);

    public void Record(LedgerEntry entry) => Enqueue(work => work.Add(entry), isUrgent: false);

    public void Abandon(StoreKey key) => Enqueue(work => work.Batch.Abandoned.Add(key), isUrgent: true);

    /// <summary>Completes when the mark is committed.</summary>
    public Task MoveAsync(StoreMark mark)
    {
        var pending = new TaskCompletionSource<DateTimeOffset>(TaskCreationOptions.RunContinuationsAsynchronously);
        Enqueue(
            work =>
            {
                work.Batch.Marks.Add(mark);
                work.Keeps.Add(pending);
            },
            isUrgent: true);
        return pending.Task;
    }

    /// <summary>Completes when the step of a share is committed. Its reports are not lost when that fails.</summary>
    public Task<StoreShareReply> ShareAsync(StoreShareStep step)
    {
        var pending = new PendingShareStep(step);
        Enqueue(work => work.ShareSteps.Add(pending), isUrgent: true);
        return pending.Task;
    }

    /// <summary>Runs something on the store's thread, between two transactions.</summary>
    public Task<TResult> InvokeAsync<TResult>(Func<IStore, TResult> action)
    {
        var pending = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        Enqueue(
            work => work.Actions.Add(() =>
            {
                try
                {
                    pending.SetResult(action(store));
                }
                catch (Exception exception)
                {
                    pending.SetException(exception);
                }
            }),
            isUrgent: true);
        return pending.Task;
    }

    /// <summary>One more user, unless the pump is about to end.</summary>
    public bool TryJoin()
    {
        lock (gate)
        {
            if (isClosing)
            {
                return false;
            }

            users++;
            return true;
        }
    }

    private void Enqueue(Action<PumpWork> add, bool isUrgent)
    {
        lock (gate)
        {
            add(next);
            next.IsUrgent |= isUrgent;
            Monitor.PulseAll(gate);
        }
    }

    private void Run()
    {
        while (Take() is { } work)
        {
            Write(work);
            Read(work);
            foreach (var action in work.Actions)
            {
                action();
            }
        }

        store.Dispose();
        StorePumps.Forget(this);
    }

    /// <summary>Waits for work; null when nobody has used the store for a while.</summary>
    private PumpWork? Take()
    {
        lock (gate)
        {
            var waiting = Stopwatch.StartNew();
            while (!next.IsUrgent)
            {
                if (UntilRenewal() is { Ticks: <= 0 })
                {
                    break;
                }

                var limit = next.IsEmpty ? Linger : users == 0 ? TimeSpan.Zero : LedgerDelay;
                if (waiting.Elapsed >= limit && !next.IsEmpty)
                {
                    break;
                }

                if (users == 0 && next.IsEmpty && (isClosing || waiting.Elapsed >= Linger))
                {
                    isClosing = true;
                    return null;
                }

                // Nothing to do and somebody there: no need to wake up.
                var isIdle = next.IsEmpty && users > 0;
                _ = Monitor.Wait(
                    gate,
                    isIdle ? UntilRenewal() is { } rest ? Rest(rest) : Timeout.InfiniteTimeSpan
                        : Rest(limit - waiting.Elapsed));
                if (isIdle)
                {
                    waiting.Restart();
                }
            }

            var work = next;
            work.IsRenewal = UntilRenewal() is { Ticks: <= 0 };
            next = new PumpWork();
            return work;
        }
    }

    // A process that says nothing would be taken for dead, and its claims for free.
    private TimeSpan? UntilRenewal() => users > 0 ? store.RenewalInterval - sinceExchange.Elapsed : null;

    private static TimeSpan Rest(TimeSpan rest) => rest > TimeSpan.Zero ? rest : TimeSpan.FromMilliseconds(1);

    private void Write(PumpWork work)
    {
        if (work.IsWriteEmpty && !work.IsRenewal)
        {
            return;
        }

        sinceExchange.Restart();
        Lease.BeginRenewal();
        work.Batch.ShareSteps.AddRange(work.ShareSteps.ConvertAll(static pending => pending.Step));
        work.Batch.Ledger.AddRange(work.Ledger.Values);
        work.Batch.Reservations.AddRange(work.Reservations.ConvertAll(static pending => pending.Reservation));
        StoreReply reply;
        try
        {
            reply = store.Exchange(work.Batch);
        }
        catch (Exception exception)
        {
            Fail(work, exception);
            return;
        }

        Lease.EndRenewal();
        Pauses.Announce(store.Pauses);
        work.Keeps.ForEach(keep => keep.TrySetResult(reply.Now));
        for (var i = 0; i < work.ShareSteps.Count; i++)
        {
            work.ShareSteps[i].TrySetResult(reply.ShareSteps[i] with { Term = Lease.Term });
        }

        for (var i = 0; i < work.Reservations.Count; i++)
        {
            Answer(work.Reservations[i], reply, reply.Granted[i]);
        }
    }

    private void Answer(PendingReservation pending, StoreReply reply, bool isGranted)
    {
        lock (gate)
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
        }

        pending.TrySetResult(new ReservationReply(isGranted, reply.Day, reply.Spent ?? 0, reply.Limit));
    }

    private void Fail(PumpWork work, Exception exception)
    {
        work.Keeps.ForEach(keep => keep.TrySetException(exception));
        work.Reservations.ForEach(reservation => reservation.TrySetException(exception));
        work.ShareSteps.ForEach(step => step.TrySetException(exception));
        lock (gate)
        {
            if (users == 0)
            {
                // Nobody is left to wait for a better moment: trying for ever would keep the processor busy.
                return;
            }

            // Counters are not lost while somebody uses the store.
            foreach (var entry in work.Ledger.Values)
            {
                next.Add(entry);
            }

            next.Batch.Spends.AddRange(work.Batch.Spends);
            // Nobody else asks for these until they are given back.
            next.Batch.Abandoned.AddRange(work.Batch.Abandoned);
            next.ShareSteps.AddRange(work.ShareSteps.FindAll(static pending => pending.Step.HasReport)
                .ConvertAll(static pending => new PendingShareStep(pending.Step.ReportOnly())));
        }
    }

    private void Read(PumpWork work)
    {
        if (work.Lookups.Count == 0)
        {
            return;
        }

        try
        {
            var findings = store.Find(work.Lookups.ConvertAll(static pending => pending.Lookup));
            Pauses.Announce(store.Pauses);
            for (var i = 0; i < findings.Count; i++)
            {
                work.Lookups[i].TrySetResult(findings[i]);
            }
        }
        catch (Exception exception)
        {
            work.Lookups.ForEach(lookup => lookup.TrySetException(exception));
        }
    }

    /// <summary>At the end of the process: writes what was handed over, and closes the store.</summary>
    public void Close(TimeSpan limit)
    {
        lock (gate)
        {
            isClosing = true;
        }

        // Behind everything that was handed over before.
        _ = InvokeAsync(static store =>
        {
            store.Dispose();
            return true;
        }).Wait(limit);
    }
}
