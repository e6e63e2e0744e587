using System;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Store.Postgres;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Postgres;

/// <summary>Rule 20: two machines that want the same at the same time pay once.</summary>
public sealed class PostgresFlightTests : IDisposable
{
    private readonly PostgresTestStore test = new();

    public void Dispose() => test.Dispose();

    [StoreFact]
    public void What_one_has_claimed_is_under_way_for_all_others_until_the_answer_is_kept()
    {
        var leader = test.Open();
        var other = test.Open();
        Assert.Equal(default, Look(leader));
        Assert.Equal(new StoreFinding(null, IsUnderWay: true), Look(other));
        // Also for another cmdlet of the same process.
        Assert.Equal(new StoreFinding(null, IsUnderWay: true), Look(leader));
        // Who does not want to wait is not told.
        Assert.Equal(default, other.Find([new(Key("a"), test.Now, Claim: false)])[0]);

        leader.Exchange(Batch(Response("a", "answer")));
        Assert.Equal("answer", Text(Look(other).Response!));
        Assert.Equal(0L, test.Read("SELECT count(*) FROM flight"));
    }

    [StoreFact]
    public void A_claim_that_is_given_back_goes_to_the_next()
    {
        var leader = test.Open();
        var other = test.Open();
        Look(leader);
        var batch = new StoreBatch();
        batch.Abandoned.Add(Key("a"));
        leader.Exchange(batch);
        Assert.Equal(default, Look(other));
        Assert.True(Look(leader).IsUnderWay);
        // Nobody gives back what others have claimed.
        batch = new StoreBatch();
        batch.Abandoned.Add(Key("a"));
        leader.Exchange(batch);
        Assert.True(Look(leader).IsUnderWay);
    }

    [StoreFact]
    public void The_claim_of_a_process_that_died_is_free_after_its_lease_and_not_before()
    {
        Look(test.Open());
        var other = test.Open();
        test.Now += TimeSpan.FromSeconds(59);
        Assert.True(Look(other).IsUnderWay);
        test.Now += TimeSpan.FromSeconds(2);
        Assert.Equal(default, Look(other));
    }

    [StoreFact]
    public void A_process_that_renews_its_lease_keeps_its_claim()
    {
        var leader = test.Open();
        var other = test.Open();
        Look(leader);
        for (var i = 0; i < 10; i++)
        {
            test.Now += TimeSpan.FromSeconds(50);
            leader.Exchange(new StoreBatch());
            Assert.True(Look(other).IsUnderWay);
        }
    }

    [StoreFact]
    public void The_end_of_a_process_gives_its_claims_back()
    {
        var leader = test.Open();
        Look(leader);
        leader.Dispose();
        Assert.Equal(default, Look(test.Open()));
    }

    [StoreFact]
    public void An_answer_that_is_there_claims_nothing()
    {
        var store = test.Open();
        store.Exchange(Batch(Response("a"), Response("old")));
        var findings = store.Find(
        [
            new(Key("a"), DateTimeOffset.MinValue, Claim: true), new(Key("b"), DateTimeOffset.MinValue, Claim: true),
            new(Key("b"), DateTimeOffset.MinValue, Claim: true), new(Key("old"), test.Now.AddSeconds(1), Claim: true),
        ]);
        Assert.Equal(
            [(true, false), (false, false), (false, true), (false, false)],
            findings.Select(finding => (finding.Response is not null, finding.IsUnderWay)));
        Assert.Equal(2L, test.Read("SELECT count(*) FROM flight"));
    }

    [StoreFact]
    public async Task Of_many_that_ask_at_once_for_the_same_keys_one_asks_for_each()
    {
        var keys = Enumerable.Range(0, 50).ToArray();
        var workers = Enumerable.Range(0, 8).Select(worker => Task.Factory.StartNew(
            () =>
            {
                using var store = test.Open();
                var asked = 0;
                var left = keys.OrderBy(_ => Random.Shared.Next()).ToList();
                for (var limit = 0; left.Count > 0 && limit < 2000; limit++)
                {
                    var findings = store.Find([.. left.Select(i => new StoreLookup(Key("k" + i), test.Now, true))]);
                    var mine = left.Where((_, i) => findings[i] == default).ToList();
                    asked += mine.Count;
                    store.Exchange(Batch([.. mine.Select(i => Response("k" + i))]));
                    left = left.Where((_, i) => findings[i].IsUnderWay).ToList();
                }

                Assert.Empty(left);
                return asked;
            },
            TaskCreationOptions.LongRunning));
        var counts = await Task.WhenAll(workers).WaitAsync(TimeSpan.FromMinutes(4));
        Assert.Equal(50, counts.Sum());
        Assert.Equal(50L, test.Read("SELECT count(*) FROM answer"));
    }

    [StoreFact]
    public void A_lookup_whose_reply_was_lost_has_its_claim_when_it_is_sent_again()
    {
        using var proxy = new DatabaseProxy(PostgresServer.Shared.EntryPort);
        using var store = Open(proxy, TimeSpan.FromSeconds(30));
        store.Exchange(new StoreBatch());
        proxy.Cut = request =>
            request.Contains("claim_requests") && proxy.Cuts == 0 ? ProxyCut.BeforeReply : ProxyCut.None;
        Assert.Equal(default, Look(store));
        Assert.Equal(1, proxy.Cuts);
        Assert.True(Look(test.Open()).IsUnderWay);
    }

    [StoreFact]
    public void A_lookup_that_failed_keeps_nobody_waiting()
    {
        using var proxy = new DatabaseProxy(PostgresServer.Shared.EntryPort);
        using var store = Open(proxy, TimeSpan.Zero);
        store.Exchange(new StoreBatch());
        proxy.Cut = request =>
            request.Contains("claim_requests") && proxy.Cuts == 0 ? ProxyCut.BeforeReply : ProxyCut.None;
        Assert.Equal("StoreReadFailed", Assert.Throws<XhsStoreException>(() => Look(store)).ErrorId);
        var other = test.Open();
        Assert.True(Look(other).IsUnderWay);
        store.Exchange(new StoreBatch());
        Assert.Equal(default, Look(other));
    }

    private PostgresStore Open(DatabaseProxy proxy, TimeSpan patience) => PostgresStore.Open(
        StoreAddress.Parse(test.Location.Replace(
            $":{PostgresServer.Shared.EntryPort}/", $":{proxy.Port}/", StringComparison.Ordinal))!,
        new PostgresStoreOptions
        {
            Password = PostgresServer.Shared.Password, Clock = () => test.Now, Patience = patience,
        });

    private StoreFinding Look(IStore store) => store.Find([new(Key("a"), test.Now, Claim: true)])[0];
}
