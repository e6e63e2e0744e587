using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Postgres;

/// <summary>Rules 21 to 24: who has which input of a share.</summary>
public sealed class PostgresShareTests : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private readonly PostgresTestStore test = new();

    public void Dispose() => test.Dispose();

    [StoreFact]
    public void An_input_goes_to_one_worker_and_a_worker_takes_no_more_than_it_has_room_for()
    {
        var (first, second) = (Worker(), Worker());
        var mine = first.Offer(2, "a", "b", "c", "d");
        Assert.Equal(["a", "b"], Texts(mine.Claimed));
        // What there was no room for is known to all, and still open.
        Assert.Equal([Input("c").Key, Input("d").Key], mine.Open.OrderBy(Name));
        var other = second.Offer(8, "a", "b", "c", "e");
        Assert.Equal(["c", "e"], Texts(other.Claimed));
        Assert.Empty(other.Open);
        Assert.Equal(["d"], Texts(second.Help(8).Claimed));
        Assert.Equal((0, 2L), (second.Help(8).Claimed.Count, second.Help(8).Held));
    }

    [StoreFact]
    public void What_is_done_is_never_claimed_again()
    {
        var (first, second) = (Worker(), Worker());
        first.Offer(2, "a", "b");
        first.Finish(isFinal: true, "a");
        first.Finish(isFinal: true, "b");
        Assert.Empty(second.Offer(8, "a", "b").Claimed);
        test.Now += TimeSpan.FromDays(30);
        Assert.Empty(Worker().Offer(8, "a", "b").Claimed);
        Assert.Equal((0, 0L), (second.Help(8).Claimed.Count, second.Help(8).Held));
    }

    [StoreFact]
    public void What_a_dead_worker_had_goes_to_others_after_its_lease_and_not_before()
    {
        var (first, second) = (Worker(), Worker());
        first.Offer(3, "a", "b", "c");
        first.Finish(isFinal: true, "a");
        test.Now += TimeSpan.FromSeconds(59);
        Assert.Empty(second.Offer(8, "a", "b", "c").Claimed);
        Assert.Equal(2, second.Help(8).Held);
        test.Now += TimeSpan.FromSeconds(2);
        Assert.Equal(["b"], Texts(second.Offer(1, "a", "b", "c").Claimed));
        Assert.Equal(["c"], Texts(second.Help(8).Claimed));
        // The first one was not dead: it learns that they are no longer its own, and its report counts no more.
        Assert.Empty(first.Offer(1, "b").Claimed);
        first.Finish(isFinal: true, "b");
        Assert.Equal("1", test.Read("SELECT state::text FROM work WHERE input = 'b'"));
        second.Finish(isFinal: true, "b");
        Assert.Equal("2", test.Read("SELECT state::text FROM work WHERE input = 'b'"));
    }

    [StoreFact]
    public void A_worker_whose_lease_was_over_has_what_nobody_took()
    {
        var first = Worker();
        first.Offer(2, "a", "b");
        test.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(["a"], Texts(first.Offer(1, "a").Claimed));
        Assert.Empty(Worker().Offer(8, "a", "b").Claimed);
    }

    [StoreFact]
    public void The_length_of_the_lease_is_that_of_the_share()
    {
        var first = Worker(lease: TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(1.25), first.Store.RenewalInterval);
        first.Offer(1, "a");
        test.Now += TimeSpan.FromSeconds(4);
        Assert.Empty(Worker().Offer(1, "a").Claimed);
        test.Now += TimeSpan.FromSeconds(2);
        Assert.Equal(["a"], Texts(Worker().Offer(1, "a").Claimed));
    }

    [StoreFact]
    public void A_failure_is_tried_again_by_workers_that_start_later_and_by_no_other()
    {
        var (first, second) = (Worker(), Worker());
        first.Offer(2, "a", "b");
        test.Now += TimeSpan.FromSeconds(1);
        first.Finish(isFinal: false, "a");
        Assert.Empty(first.Offer(1, "a").Claimed);
        Assert.Empty(second.Offer(1, "a").Claimed);
        Assert.Empty(second.Help(1).Claimed);
        test.Now += TimeSpan.FromSeconds(1);
        var third = Worker();
        Assert.Equal(["a"], Texts(third.Help(1).Claimed));
        third.Finish(isFinal: true, "a");
        Assert.Empty(Worker().Offer(1, "a").Claimed);
    }

    [StoreFact]
    public void Who_leaves_gives_back_its_own_inputs_only()
    {
        var (first, second) = (Worker(), Worker());
        var sibling = Worker(first.Store);
        first.Offer(2, "a", "b");
        sibling.Offer(1, "c");
        second.Offer(1, "d");
        Assert.DoesNotContain(sibling.Offer(4, "a", "b", "c2").Claimed, static input => input.Text != "c2");
        first.Finish(isFinal: true, "a");
        first.Leave();
        Assert.Equal(["b"], Texts(second.Offer(8, "a", "b", "c", "c2", "d").Claimed.Where(input => input.Text != "d")));
    }

    [StoreFact]
    public void A_claim_whose_reply_was_lost_is_made_once_and_its_reply_is_repeated()
    {
        test.Patience = TimeSpan.Zero;
        var first = Worker();
        var batch = first.Batch(new StoreShareStep(first.Share, first.Number) { Offers = Inputs("a", "b"), Room = 1 });
        test.AfterCommit = () => throw new IOException("gone");
        Assert.Throws<XhsStoreException>(() => first.Store.Exchange(batch));
        test.AfterCommit = null;
        var reply = Assert.Single(first.Store.Exchange(batch).ShareSteps);
        Assert.Equal(["a"], Texts(reply.Claimed));
        Assert.Equal([Input("b").Key], reply.Open);
        Assert.Equal(["b"], Texts(Worker().Offer(8, "a", "b").Claimed));
    }

    [StoreFact]
    public void The_counts_say_what_is_left_and_who_has_it()
    {
        var (first, second) = (Worker(), Worker());
        first.Offer(3, "a", "b", "c", "d", "e");
        test.Now += TimeSpan.FromSeconds(1);
        first.Finish(isFinal: true, "a");
        first.Finish(isFinal: false, "b");
        second.Offer(1, "d");
        var counts = second.Count();
        Assert.Equal((5, 3, test.Now), (counts.Inputs, counts.Left, counts.Changed));
        var (process, inputs) = Assert.Single(counts.Holders);
        Assert.Equal((Environment.MachineName + ":" + Environment.ProcessId, 1L), (process, inputs));
        var share = Assert.Single(second.Store.ReadShares());
        Assert.Equal(("spring", 5, 1, 1, 2), (share.Name, share.Inputs, share.Done, share.Failed, share.Held));
        Assert.Equal((test.Now.AddSeconds(-1), test.Now), (share.Begun, share.Changed));
    }

    [StoreFact]
    public void A_name_stands_for_one_thing()
    {
        var store = test.Open();
        var begun = store.OpenShare("spring", "users", Lease).Begun;
        test.Now += TimeSpan.FromDays(1);
        Assert.Equal(begun, test.Open().OpenShare("spring", "users", Lease).Begun);
        var error = Assert.Throws<XhsStoreException>(() => store.OpenShare("spring", "notes", Lease));
        Assert.Equal("ShareDiffers", error.ErrorId);
        Assert.Contains("'spring'", error.Message, StringComparison.Ordinal);
        Assert.NotEqual(
            store.OpenShare("spring", "users", Lease).Id, store.OpenShare("Spring", "notes", Lease).Id);
    }

    [StoreFact]
    public void A_share_that_is_forgotten_is_gone_for_those_who_are_at_it()
    {
        var first = Worker();
        first.Offer(1, "a", "b");
        Assert.Equal((2, 1), (first.Store.ForgetShare("spring", commit: false)!.Inputs, first.Help(0).IsGone ? 0 : 1));
        Assert.Equal(2, test.Open().ForgetShare("spring", commit: true)!.Inputs);
        Assert.Null(first.Store.ForgetShare("spring", commit: true));
        Assert.Empty(first.Store.ReadShares());
        var reply = first.Offer(4, "a", "c");
        Assert.Equal((0, true), (reply.Claimed.Count, reply.IsGone));
        Assert.Equal(0L, test.Read("SELECT count(*) FROM work"));
        Assert.Equal(["a"], Texts(Worker().Offer(4, "a").Claimed));
    }

    [StoreFact]
    public void Erasing_a_person_erases_it_from_the_inputs_of_shares()
    {
        const string Person = "5a901362e8ac2b36c99bce33";
        var first = Worker();
        first.Offer(1, Person, "x" + Person.ToUpperInvariant(), "5a901362e8ac2b36c99bce34");
        var query = new EraseQuery { UserId = Person };
        Assert.Equal(2, first.Store.Erase(query, commit: false).Inputs);
        Assert.Equal(3L, test.Read("SELECT count(*) FROM work"));
        Assert.Equal(2, first.Store.Erase(query, commit: true).Inputs);
        Assert.Equal("5a901362e8ac2b36c99bce34", test.Read("SELECT string_agg(input, ' ') FROM work"));
    }

    [StoreFact]
    public void A_store_of_the_release_before_gets_the_tables_of_shares_and_keeps_what_it_has()
    {
        test.Open().Exchange(Batch(Response("a")));
        test.Close();
        test.Run("DROP TABLE share, work; ALTER TABLE answer DROP COLUMN checksum; "
            + "UPDATE meta SET value = '1' WHERE name = 'schema'");
        var stores = Enumerable.Range(0, 4).AsParallel().WithDegreeOfParallelism(4).Select(_ => test.Open()).ToArray();
        Assert.Equal(["a"], Texts(Worker(stores[0]).Offer(1, "a").Claimed));
        Assert.Equal("5", test.Read("SELECT value FROM meta WHERE name = 'schema'"));
        // The release before still opens it.
        Assert.Equal("1", test.Read("SELECT value FROM meta WHERE name = 'oldest'"));
        Assert.Single(stores[1].ReadVersions(new()));
    }

    [StoreFact]
    public async Task The_first_claims_of_new_processes_at_the_same_moment_go_to_one_of_them()
    {
        for (var round = 0; round < 15; round++)
        {
            var workers = Enumerable.Range(0, 4).Select(_ => Worker()).ToArray();
            using var start = new System.Threading.Barrier(workers.Length);
            var claims = await Task.WhenAll(workers.Select(worker => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait(TimeSpan.FromMinutes(1));
                    return worker.Offer(1, "r" + round).Claimed.Count;
                },
                TaskCreationOptions.LongRunning))).WaitAsync(TimeSpan.FromMinutes(2));
            Assert.Equal(1, claims.Sum());
            test.Close();
        }
    }

    [StoreFact]
    public async Task Of_many_that_want_the_same_inputs_at_once_each_input_goes_to_one()
    {
        var names = Enumerable.Range(0, 300).Select(i => "i" + i).ToArray();
        var workers = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                using var store = test.Open();
                var worker = Worker(store);
                var done = new List<string>();
                var left = names.OrderBy(_ => Random.Shared.Next()).ToList();
                for (var limit = 0; limit < 2000; limit++)
                {
                    var offers = left.Take(12).ToArray();
                    var reply = offers.Length > 0 ? worker.Offer(4, offers) : worker.Help(4);
                    foreach (var claimed in Texts(reply.Claimed))
                    {
                        done.Add(claimed);
                        worker.Finish(isFinal: true, claimed);
                    }

                    var open = reply.Open.ToHashSet();
                    left.RemoveAll(name => offers.Contains(name) && !open.Contains(Input(name).Key));
                    if (offers.Length == 0 && reply.Claimed.Count == 0 && reply.Held == 0)
                    {
                        return done;
                    }
                }

                return done;
            },
            TaskCreationOptions.LongRunning));
        var all = await Task.WhenAll(workers).WaitAsync(TimeSpan.FromMinutes(4));
        Assert.Equal(
            names.Order(StringComparer.Ordinal), all.SelectMany(done => done).Order(StringComparer.Ordinal));
        Assert.Equal(300L, test.Read("SELECT count(*) FROM work WHERE state = 2"));
    }

    private ShareWorker Worker(TimeSpan? lease = null) => Worker(test.Open(), lease);

    private static ShareWorker Worker(IStore store, TimeSpan? lease = null) =>
        new(store, store.OpenShare("spring", "users", lease ?? Lease));

    private static StoreInput Input(string text) => new(Key(text), text);

    private static StoreInput[] Inputs(params string[] texts) => texts.Select(Input).ToArray();

    private static IEnumerable<string> Texts(IEnumerable<StoreInput> inputs) =>
        inputs.Select(input => input.Text).Order(StringComparer.Ordinal);

    private static string Name(StoreKey key) =>
        new[] { "a", "b", "c", "d", "e" }.Single(text => Input(text).Key == key);

    /// <summary>One worker of the share, as a client is one.</summary>
    private sealed class ShareWorker(IStore store, StoreShare share)
    {
        private static int count;

        public IStore Store { get; } = store;

        public StoreShare Share { get; } = share;

        public int Number { get; } = System.Threading.Interlocked.Increment(ref count);

        public StoreShareReply Offer(int room, params string[] texts) =>
            Send(new(Share, Number) { Offers = Inputs(texts), Room = room });

        public StoreShareReply Help(int room) => Send(new(Share, Number) { IsHelping = true, Room = room });

        public StoreShareCounts Count() => Send(new(Share, Number) { WantsCounts = true }).Counts!;

        public void Finish(bool isFinal, string text) =>
            Send(new(Share, Number) { Outcomes = [new(Input(text).Key, isFinal, isFinal ? 0 : 500)] });

        public void Leave() => Send(new(Share, Number) { IsLeaving = true });

        public StoreBatch Batch(StoreShareStep step)
        {
            var batch = new StoreBatch();
            batch.ShareSteps.Add(step);
            return batch;
        }

        private StoreShareReply Send(StoreShareStep step) => Assert.Single(Store.Exchange(Batch(step)).ShareSteps);
    }
}
