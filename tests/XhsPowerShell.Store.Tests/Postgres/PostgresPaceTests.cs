using System;
using System.Linq;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Store.Tests.Support;
using Xunit;

namespace XhsPowerShell.Store.Tests.Postgres;

/// <summary>Rule 25: a pause of one process is a pause of all.</summary>
public sealed class PostgresPaceTests : IDisposable
{
    private readonly PostgresTestStore test = new();

    public void Dispose() => test.Dispose();

    [StoreFact]
    public void A_pause_is_seen_by_every_process_until_it_is_over()
    {
        var other = test.Open();
        Begin(test.Open(), 30);
        Assert.Equal([(30, 1)], See(other));
        test.Now += TimeSpan.FromSeconds(29);
        Assert.Equal([(1, 1)], See(other));
        // Also by who only looks something up.
        other.Find([new(TestStore.Key("a"), test.Now, Claim: true)]);
        Assert.Equal(1, Assert.Single(other.Pauses).Length.TotalSeconds);
        test.Now += TimeSpan.FromSeconds(1);
        Assert.Empty(See(other));
    }

    [StoreFact]
    public void What_is_reported_while_a_pause_lasts_belongs_to_it_and_at_most_makes_it_longer()
    {
        var first = test.Open();
        var other = test.Open();
        Begin(first, 10);
        Begin(other, 5);
        Assert.Equal([(10, 1)], See(first));
        Begin(other, 20);
        Assert.Equal([(20, 1)], See(first));
        test.Now += TimeSpan.FromSeconds(21);
        Begin(other, 5);
        Assert.Equal([(5, 2)], See(first));
    }

    [StoreFact]
    public void A_pause_is_never_longer_than_a_minute_also_when_the_clock_of_the_server_is_set_back()
    {
        var first = test.Open();
        var other = test.Open();
        Begin(first, 3600);
        Assert.Equal([(60, 1)], See(other));
        test.Now -= TimeSpan.FromHours(1);
        Assert.Empty(See(other));
        Begin(first, 7);
        Assert.Equal(7, Assert.Single(See(other)).Seconds);
    }

    [StoreFact]
    public void Each_token_has_pauses_of_its_own()
    {
        var store = test.Open();
        Begin(store, 10, "one");
        Begin(store, 20, "two");
        Assert.Equal([(10, 1), (20, 1)], See(store).Order());
    }

    private static void Begin(IStore store, int seconds, string tag = "tag")
    {
        var batch = new StoreBatch();
        batch.Pauses.Add(new(tag, TimeSpan.FromSeconds(seconds)));
        store.Exchange(batch);
    }

    private static (int Seconds, int Number)[] See(IStore store)
    {
        store.Exchange(new StoreBatch());
        return [.. store.Pauses.Select(pause => ((int)pause.Length.TotalSeconds, (int)pause.Generation))];
    }
}
