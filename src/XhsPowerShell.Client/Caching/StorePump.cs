using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace XhsPowerShell.Client.Caching;

/// <summary>
/// The one thread of a process that talks to a store. What gathers while it writes goes into the next transaction: many
/// calls share a commit, and none waits for a timer. Stays for a moment after its last user, so that a loop of cmdlets
/// opens the store once.
/// </summary>
internal sealed class StorePump
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(2);
    // Counters without an answer to keep, such as saved calls, need no commit of their own.
    private static readonly TimeSpan LedgerDelay = TimeSpan.FromMilliseconds(250);

    private static readonly object Registry = new();
    private static readonly Dictionary<string, StorePump> Pumps = new(StringComparer.Ordinal);
    private static bool hasExitHandler;

    private readonly object gate = new();
    private readonly string name;
    private readonly IStore store;
    private readonly Dictionary<string, int> openCalls = new(StringComparer.Ordinal);
    private readonly List<PendingReservation> parked = [];
    private PumpWork next = new();
    private int users;
    private bool isClosing;

    private StorePump(string name, IStore store)
    {
        this.name = name;
        this.store = store;
        new Thread(Run) { IsBackground = true, Name = "XhsPowerShell store" }.Start();
    }

    /// <summary>The store's clock (UTC).</summary>
    public DateTimeOffset Now => store.Now;

    /// <summary>Opens a store, or joins those of this process that use it.</summary>
    /// <exception cref="XhsStoreException">It cannot be opened.</exception>
    public static StorePump Rent(string name, Func<IStore> open)
    {
        lock (Registry)
        {
            if (!hasExitHandler)
            {
                hasExitHandler = true;
                AppDomain.CurrentDomain.ProcessExit += static (_, _) => CloseAll();
            }

            if (!Pumps.TryGetValue(name, out var pump) || !pump.TryJoin())
            {
                pump = new StorePump(name, open()) { users = 1 };
                Pumps[name] = pump;
            }

            return pump;
        }
    }

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
                    openCalls[entry.Scope]--;
                    work.Reservations.AddRange(parked);
                    parked.Clear();
                }
            },
            isUrgent: isFree || parked.Count > 0);
    }

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

    private bool TryJoin()
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
    }

    /// <summary>Waits for work; null when nobody has used the store for a while.</summary>
    private PumpWork? Take()
    {
        lock (gate)
        {
            var waiting = Stopwatch.StartNew();
            while (!next.IsUrgent)
            {
                var limit = next.IsEmpty ? Linger : users == 0 ? TimeSpan.Zero : LedgerDelay;
                if (waiting.Elapsed >= limit && !next.IsEmpty)
                {
                    break;
                }

                if (users == 0 && next.IsEmpty && (isClosing || waiting.Elapsed >= Linger))
                {
                    isClosing = true;
                    Forget();
                    return null;
                }

                // Nothing to do and somebody there: no need to wake up.
                var isIdle = next.IsEmpty && users > 0;
                _ = Monitor.Wait(gate, isIdle ? Timeout.InfiniteTimeSpan : Rest(limit - waiting.Elapsed));
                if (isIdle)
                {
                    waiting.Restart();
                }
            }

            var work = next;
            next = new PumpWork();
            return work;
        }
    }

    private static TimeSpan Rest(TimeSpan rest) => rest > TimeSpan.Zero ? rest : TimeSpan.FromMilliseconds(1);

    private void Write(PumpWork work)
    {
        if (work.IsWriteEmpty)
        {
            return;
        }

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

        work.Keeps.ForEach(keep => keep.TrySetResult(reply.Now));
        for (var i = 0; i < work.Reservations.Count; i++)
        {
            Answer(work.Reservations[i], reply, reply.Granted[i]);
        }
    }

    private void Answer(PendingReservation pending, StoreReply reply, bool isGranted)
    {
        lock (gate)
        {
            var scope = pending.Reservation.Scope;
            _ = openCalls.TryGetValue(scope, out var open);
            if (isGranted)
            {
                openCalls[scope] = open + 1;
            }
            else if (open > 0)
            {
                // One of them may still be refused for free.
                parked.Add(pending);
                return;
            }
        }

        pending.TrySetResult(new ReservationReply(isGranted, reply.Day, reply.Spent ?? 0, reply.Limit));
    }

    private void Fail(PumpWork work, Exception exception)
    {
        work.Keeps.ForEach(keep => keep.TrySetException(exception));
        work.Reservations.ForEach(reservation => reservation.TrySetException(exception));
        lock (gate)
        {
            // Counters are not lost while the process lives.
            foreach (var entry in work.Ledger.Values)
            {
                next.Add(entry);
            }

            next.Batch.Spends.AddRange(work.Batch.Spends);
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

    private void Forget()
    {
        // Not under the gate's order of locks: whoever joins holds the registry first.
        _ = ThreadPool.UnsafeQueueUserWorkItem(
            static state =>
            {
                var pump = (StorePump)state!;
                lock (Registry)
                {
                    if (Pumps.TryGetValue(pump.name, out var current) && current == pump)
                    {
                        Pumps.Remove(pump.name);
                    }
                }
            },
            this);
    }

    // At the end of the process: what was answered is written.
    private static void CloseAll()
    {
        List<StorePump> pumps;
        lock (Registry)
        {
            pumps = [.. Pumps.Values];
        }

        foreach (var pump in pumps)
        {
            lock (pump.gate)
            {
                pump.isClosing = true;
            }

            // Behind everything that was handed over before.
            _ = pump.InvokeAsync(static store =>
            {
                store.Dispose();
                return true;
            }).Wait(TimeSpan.FromSeconds(5));
        }
    }
}
