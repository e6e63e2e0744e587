namespace XhsPowerShell.Client.Caching;

/// <summary>
/// The one thread of a process that talks to a store. What gathers while it writes goes into the next transaction: many
/// calls share a commit, and none waits for a timer. Ends a moment after its last user has left, so that a loop of
/// cmdlets opens the store once.
/// </summary>
internal sealed class StorePump
{
    private readonly IStore store;
    private readonly PumpQueue queue;
    private readonly PumpReader reader;
    private readonly PumpWriter writer;
    private readonly OpenCalls open = new();
    private readonly Random random = new(Guid.NewGuid().GetHashCode());

    public StorePump(IStore store)
    {
        this.store = store;
        queue = new PumpQueue(store.RenewalInterval);
        reader = new PumpReader(store, queue, open, Pauses);
        writer = new PumpWriter(store, queue, open, Pauses, Lease);
        Thread = new Thread(Run) { IsBackground = true, Name = "XhsPowerShell store" };
        Thread.Start();
    }

    /// <summary>The thread that talks to the store.</summary>
    public Thread Thread { get; }

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

    /// <summary>One more user, unless the pump is about to end.</summary>
    public bool TryJoin() => queue.TryJoin();

    /// <summary>False when the address of the store no longer leads to what was opened.</summary>
    public bool IsCurrent => store.IsCurrent;

    /// <summary>Leaves. What was handed over is still written.</summary>
    public void Return() => queue.Leave();

    public Task<StoreFinding> FindAsync(StoreLookup lookup)
    {
        var pending = new PendingLookup(lookup);
        queue.Enqueue(work => work.Lookups.Add(pending), isUrgent: false);
        return pending.Task;
    }

    /// <summary>Completes when the answer is committed, with the time at which it was kept.</summary>
    public Task<StoreReply> KeepAsync(StoredResponse response)
    {
        var pending = new TaskCompletionSource<StoreReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Enqueue(
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
        queue.Enqueue(work => work.Reservations.Add(pending), isUrgent: true);
        return pending.Task;
    }

    /// <summary>Writes the outcome of a call; with its reservation, if it had one, it makes room or keeps it.</summary>
    public void Settle(LedgerEntry entry, bool wasReserved)
    {
        var isFree = wasReserved && entry.Counted == 0;
        queue.Enqueue(
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
    public void Pause(StorePause pause) => queue.Enqueue(work => work.Batch.Pauses.Add(pause), isUrgent: true);

    public void Record(LedgerEntry entry) => queue.Enqueue(work => work.Add(entry), isUrgent: false);

    public void Abandon(StoreKey key) => queue.Enqueue(work => work.Batch.Abandoned.Add(key), isUrgent: true);

    /// <summary>Completes when the mark is committed.</summary>
    public Task MoveAsync(StoreMark mark)
    {
        var pending = new TaskCompletionSource<StoreReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Enqueue(
            work =>
            {
                work.Batch.Marks.Add(mark);
                work.Keeps.Add(pending);
            },
            isUrgent: true);
        return pending.Task;
    }

    /// <summary>Completes when the step of a share is committed. Its reports are not lost when that fails.</summary>
    /// <param name="step">The step.</param>
    /// <param name="isUrgent">False when it may wait a moment for an answer to be kept.</param>
    public Task<StoreShareReply> ShareAsync(StoreShareStep step, bool isUrgent)
    {
        var pending = new PendingShareStep(step);
        queue.Enqueue(
            work =>
            {
                // What a worker reports goes along with what waits already: one statement for all of it.
                if (!step.HasQuestion && !step.IsLeaving
                    && work.ShareSteps.Find(other => other.CanTake(step)) is { } last)
                {
                    last.Take(step);
                    pending = last;
                    return;
                }

                work.ShareSteps.Add(pending);
            },
            isUrgent);
        return pending.Task;
    }

    /// <summary>What waits for something else to write is written now.</summary>
    public void Hurry() => queue.Enqueue(static _ => { }, isUrgent: true);

    /// <summary>Runs something on the store's thread, between two transactions.</summary>
    public Task<TResult> InvokeAsync<TResult>(Func<IStore, TResult> action)
    {
        var pending = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Enqueue(
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

    /// <summary>At the end of the process: writes what was handed over, and closes the store.</summary>
    public void Close(TimeSpan limit)
    {
        queue.Close();
        // Behind everything that was handed over before. What fails is not for the one who waits for the exit.
        _ = Task.WaitAny(
            [
                InvokeAsync(static store =>
                {
                    store.Dispose();
                    return true;
                }),
            ],
            limit);
    }

    private void Run()
    {
        while (queue.Take() is { } work)
        {
            try
            {
                writer.Write(work);
                reader.Read(work.Lookups);
            }
            catch (Exception exception)
            {
                // Nobody above this: it would end the process, with everything that others do in it.
                work.Fail(exception);
            }

            work.Actions.ForEach(static action => action());
        }

        try
        {
            store.Dispose();
        }
        catch (Exception)
        {
            // What was to be written is written, or was reported to those who waited for it.
        }

        StorePumps.Forget(this);
    }
}
