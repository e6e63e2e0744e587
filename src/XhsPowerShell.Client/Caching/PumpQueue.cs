using System.Diagnostics;

namespace XhsPowerShell.Client.Caching;

/// <summary>
/// What waits for the thread of a store, and who uses the store. Safe to use from several threads.
/// </summary>
/// <param name="renewalInterval">How often there is work although nobody handed any over; null for never.</param>
internal sealed class PumpQueue(TimeSpan? renewalInterval)
{
    // How many batches of findings are read at once. What gathers meanwhile is looked up together.
    private const int MostReadings = 2;

    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(2);
    // Counters without an answer to keep, such as saved calls, need no commit of their own.
    private static readonly TimeSpan LedgerDelay = TimeSpan.FromMilliseconds(250);

    private readonly object gate = new();
    private readonly Stopwatch sinceWritten = Stopwatch.StartNew();
    private readonly Stopwatch gathering = Stopwatch.StartNew();
    private PumpWork next = new();
    private int users = 1;
    private int readings;
    private int farewells;
    private bool isClosing;

    private bool IsDue =>
        next.IsUrgent || (next.Lookups.Count > 0 && readings < MostReadings) || UntilRenewal() is { Ticks: <= 0 };

    /// <summary>One more user, unless the thread is about to end.</summary>
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

    /// <summary>One user less. What was handed over is still written.</summary>
    public void Leave()
    {
        lock (gate)
        {
            users--;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Nobody joins any more.</summary>
    public void Close()
    {
        lock (gate)
        {
            isClosing = true;
        }
    }

    /// <summary>Adds to the next work.</summary>
    /// <param name="add">What is added.</param>
    /// <param name="isUrgent">False for what may wait for something else to write.</param>
    public void Enqueue(Action<PumpWork> add, bool isUrgent)
    {
        lock (gate)
        {
            var wasEmpty = next.IsEmpty;
            Add(add);
            next.IsUrgent |= isUrgent;
            // Not for what only adds to work that waits anyway.
            if (wasEmpty || IsDue)
            {
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>Adds what failed to the next work; when nobody uses the store any more, one time only.</summary>
    /// <returns>False when it is given up: trying for ever would keep the processor busy.</returns>
    public bool EnqueueAgain(Action<PumpWork> add)
    {
        lock (gate)
        {
            if (users == 0 && ++farewells > 1)
            {
                return false;
            }

            Add(add);
            return true;
        }
    }

    public void BeginReading()
    {
        lock (gate)
        {
            readings++;
        }
    }

    public void EndReading()
    {
        lock (gate)
        {
            readings--;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Says that the store was written to, which renews the lease of the process.</summary>
    public void BeginWriting()
    {
        lock (gate)
        {
            sinceWritten.Restart();
        }
    }

    /// <summary>Waits for work; null when nobody has used the store for a while.</summary>
    public PumpWork? Take()
    {
        lock (gate)
        {
            var waiting = Stopwatch.StartNew();
            while (!IsDue)
            {
                var limit = next.IsEmpty ? Linger : users == 0 ? TimeSpan.Zero : LedgerDelay;
                if (gathering.Elapsed >= limit && !next.IsEmpty)
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
                        : Rest(limit - (next.IsEmpty ? waiting : gathering).Elapsed));
                if (isIdle)
                {
                    waiting.Restart();
                }
            }

            var isRenewal = UntilRenewal() is { Ticks: <= 0 };
            if (!next.IsUrgent && !isRenewal && users > 0 && gathering.Elapsed < LedgerDelay)
            {
                // Looking up a hundred answers takes less time than one commit.
                return next.TakeLookups();
            }

            var work = next;
            work.IsRenewal = isRenewal;
            next = new PumpWork();
            return work;
        }
    }

    private void Add(Action<PumpWork> add)
    {
        if (next.IsWriteEmpty)
        {
            gathering.Restart();
        }

        add(next);
    }

    // A process that says nothing would be taken for dead, and its claims for free.
    private TimeSpan? UntilRenewal() => users > 0 ? renewalInterval - sinceWritten.Elapsed : null;

    private static TimeSpan Rest(TimeSpan rest) => rest > TimeSpan.Zero ? rest : TimeSpan.FromMilliseconds(1);
}
