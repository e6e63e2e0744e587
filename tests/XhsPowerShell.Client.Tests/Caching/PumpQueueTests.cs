using System.Diagnostics;
using System.Linq;
using XhsPowerShell.Client.Caching;
using Xunit;

namespace XhsPowerShell.Client.Tests.Caching;

public class PumpQueueTests
{
    [Fact]
    public void Counters_cost_no_commit_for_each_lookup_and_are_written_in_the_end()
    {
        const int Count = 500;
        var queue = new PumpQueue(renewalInterval: null);
        var time = Stopwatch.StartNew();
        var (lookups, saved, writes) = (0, 0L, 0);
        void Take()
        {
            var work = queue.Take()!;
            lookups += work.Lookups.Count;
            saved += work.Ledger.Sum(static entry => entry.Saved);
            writes += work.IsWriteEmpty ? 0 : 1;
        }

        for (var i = 0; i < Count; i++)
        {
            queue.Enqueue(
                static work => work.Add(new LedgerEntry { Scope = "service", Endpoint = "/api/x", Saved = 1 }),
                isUrgent: false);
            queue.Enqueue(
                work => work.Lookups.Add(new PendingLookup(new StoreLookup(new StoreKey(i, 0), default, false))),
                isUrgent: false);
            Take();
        }

        // Four a second, however many lookups there are.
        Assert.InRange(writes, 0, 1 + (time.ElapsedMilliseconds / 250));
        Assert.Equal(Count, lookups);
        queue.Leave();
        if (saved < Count)
        {
            Take();
        }

        Assert.Equal(Count, saved);
    }

    [Fact]
    public void What_somebody_waits_for_takes_the_counters_along()
    {
        var queue = new PumpQueue(renewalInterval: null);
        queue.Enqueue(
            static work => work.Add(new LedgerEntry { Scope = "service", Endpoint = "/api/x", Saved = 1 }),
            isUrgent: false);
        queue.Enqueue(static work => work.Batch.Abandoned.Add(new StoreKey(1, 1)), isUrgent: true);

        var work = queue.Take()!;

        Assert.Single(work.Batch.Abandoned);
        Assert.Single(work.Ledger);
    }
}
