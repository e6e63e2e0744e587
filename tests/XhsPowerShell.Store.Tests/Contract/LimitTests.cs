using System;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Contract;

/// <summary>Rules 10 to 12: the daily limit is never exceeded.</summary>
public abstract class LimitTests(TestStore test) : IDisposable
{
    public void Dispose() => test.Dispose();

    [StoreFact]
    public void Without_a_limit_every_call_is_granted_and_nothing_is_counted()
    {
        var reply = Reserve(test.Open(), 3, null);
        Assert.Equal([true, true, true], reply.Granted);
        Assert.Null(reply.Spent);
        Assert.Null(reply.Limit);
        Assert.Equal(20261121, reply.Day);
    }

    [StoreFact]
    public void Calls_are_granted_in_order_up_to_the_limit_of_the_store()
    {
        var store = test.Open();
        store.SetDailyCallLimit(5);
        Assert.Equal(5, store.DailyCallLimit);
        Assert.Equal([true, true, true], Reserve(store, 3, null).Granted);
        var reply = Reserve(test.Open(), 4, null);
        Assert.Equal([true, true, false, false], reply.Granted);
        Assert.Equal((5L, 5L), (reply.Spent, reply.Limit));
    }

    [StoreTheory]
    [InlineData(10, 4, 4)]
    [InlineData(4, 10, 4)]
    [InlineData(null, 4, 4)]
    [InlineData(4, null, 4)]
    [InlineData(0, 9, 0)]
    public void The_lower_of_both_limits_holds(int? ofStore, int? ofProcess, int granted)
    {
        var store = test.Open();
        store.SetDailyCallLimit(ofStore);
        var reply = Reserve(store, 12, ofProcess);
        Assert.Equal(granted, reply.Granted.Count(isGranted => isGranted));
        Assert.Equal(granted, reply.Spent);
    }

    [StoreFact]
    public void A_limit_that_another_process_sets_holds_from_the_next_call_on()
    {
        var store = test.Open();
        Reserve(store, 2, null);
        test.Open().SetDailyCallLimit(3);
        Assert.Null(store.DailyCallLimit);
        Assert.Equal([true, false], Reserve(store, 2, null).Granted);
        Assert.Equal(3, store.DailyCallLimit);
        test.Open().SetDailyCallLimit(null);
        Assert.Equal([true], Reserve(store, 1, null).Granted);
        Assert.Null(store.DailyCallLimit);
    }

    [StoreFact]
    public void A_limit_set_in_mid_day_starts_from_what_was_spent_before()
    {
        var store = test.Open();
        var batch = new StoreBatch();
        batch.Ledger.Add(new() { Scope = Scope, Endpoint = "/a", Counted = 4, Requests = 9 });
        batch.Ledger.Add(new() { Scope = Scope, Endpoint = "/b", Counted = 2 });
        batch.Ledger.Add(new() { Scope = Scope, Endpoint = "/b", Counted = 50, Day = 20261120 });
        batch.Ledger.Add(new() { Scope = "https://elsewhere", Endpoint = "/b", Counted = 50 });
        store.Exchange(batch);
        // One that is under way, without a limit.
        Reserve(store, 1, null);
        store.SetDailyCallLimit(9);
        var reply = Reserve(store, 4, null);
        Assert.Equal([true, true, false, false], reply.Granted);
        Assert.Equal(9, reply.Spent);
    }

    [StoreFact]
    public void What_was_granted_without_a_limit_in_the_same_batch_counts()
    {
        var batch = new StoreBatch();
        batch.Reservations.AddRange(
            [new(Scope, "/a", null), new(Scope, "/a", null), new(Scope, "/a", 3), new(Scope, "/a", 3)]);
        Assert.Equal([true, true, true, false], test.Open().Exchange(batch).Granted);
    }

    [StoreFact]
    public void A_call_that_was_refused_for_free_gives_its_place_back()
    {
        var store = test.Open();
        Assert.Equal([true, true, false], Reserve(store, 3, 2).Granted);
        var batch = new StoreBatch();
        batch.Spends.Add(new(Scope, 20261121, -1));
        batch.Ledger.Add(new() { Scope = Scope, Endpoint = UserEndpoint, Requests = 1, Open = -1 });
        batch.Reservations.AddRange([new(Scope, UserEndpoint, 2), new(Scope, UserEndpoint, 2)]);
        var reply = store.Exchange(batch);
        Assert.Equal([true, false], reply.Granted);
        Assert.Equal(2, reply.Spent);
    }

    [StoreFact]
    public void A_call_that_counts_and_was_not_reserved_takes_a_place_once_there_is_a_counter()
    {
        var store = test.Open();
        var batch = new StoreBatch();
        // No counter yet: the ledger has it, and it is not counted twice.
        batch.Spends.Add(new(Scope, 0, 1));
        batch.Ledger.Add(new() { Scope = Scope, Endpoint = UserEndpoint, Counted = 1 });
        batch.Reservations.Add(new(Scope, UserEndpoint, 10));
        Assert.Equal(2, store.Exchange(batch).Spent);

        batch = new StoreBatch();
        batch.Spends.Add(new(Scope, 0, 1));
        batch.Ledger.Add(new() { Scope = Scope, Endpoint = UserEndpoint, Counted = 1 });
        batch.Reservations.Add(new(Scope, UserEndpoint, 10));
        Assert.Equal(4, store.Exchange(batch).Spent);
    }

    [StoreFact]
    public void A_new_day_begins_at_midnight_in_China()
    {
        var store = test.Open();
        test.Now = new(2026, 11, 21, 15, 59, 59, TimeSpan.Zero);
        Assert.Equal([true, false], Reserve(store, 2, 1).Granted);
        test.Now += TimeSpan.FromSeconds(1);
        var reply = Reserve(store, 2, 1);
        Assert.Equal([true, false], reply.Granted);
        Assert.Equal(20261122, reply.Day);

        // The place of a call is given back to the day that it was reserved on.
        var batch = new StoreBatch();
        batch.Spends.Add(new(Scope, 20261121, -1));
        batch.Reservations.Add(new(Scope, UserEndpoint, 1));
        Assert.Equal([false], store.Exchange(batch).Granted);
    }

    [StoreFact]
    public void Addresses_have_counters_of_their_own()
    {
        var store = test.Open();
        var batch = new StoreBatch();
        batch.Reservations.AddRange([new("a", "/", 1), new("b", "/", 1), new("a", "/", 1), new("b", "/", 1)]);
        Assert.Equal([true, true, false, false], store.Exchange(batch).Granted);
    }

    [StoreFact]
    public void What_a_process_that_died_had_reserved_counts_as_spent()
    {
        var store = test.Open();
        Reserve(store, 3, null);
        store.Dispose();
        // The day before the limit was set: the ledger alone says so.
        var next = test.Open();
        Assert.Equal([true, false], Reserve(next, 2, 4).Granted);
        var entry = Assert.Single(next.ReadLedger(null, null));
        Assert.Equal((3L, 3L, 1L), (entry.Unconfirmed, entry.Counted, entry.Open));
    }

    [StoreFact]
    public async Task Many_processes_at_once_never_exceed_the_limit_by_one_call()
    {
        test.Open().SetDailyCallLimit(500);
        var workers = Enumerable.Range(0, 8).Select(worker => Task.Factory.StartNew(
            () =>
            {
                using var store = test.Open();
                var granted = 0;
                for (var round = 0; round < 60; round++)
                {
                    granted += Reserve(store, 1 + (round + worker) % 3, null).Granted.Count(isGranted => isGranted);
                }

                return granted;
            },
            TaskCreationOptions.LongRunning));
        var counts = await Task.WhenAll(workers).WaitAsync(TimeSpan.FromMinutes(4));
        Assert.Equal(500, counts.Sum());
    }

    private static StoreReply Reserve(IStore store, int count, long? limit)
    {
        var batch = new StoreBatch();
        batch.Reservations.AddRange(Enumerable.Repeat(new StoreReservation(Scope, UserEndpoint, limit), count));
        return store.Exchange(batch);
    }
}
