using System;
using System.Globalization;
using System.Linq;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Contract;

public abstract class KeepingTests(TestStore test) : IDisposable
{
    public void Dispose() => test.Dispose();

    [StoreFact]
    public void What_was_kept_is_found_as_it_arrived_also_by_the_next_process()
    {
        var kept = Response("a", """{"code":0,"data":{"name":"咖啡"}}""");
        using (var store = test.Open())
        {
            Assert.Equal(test.Now, store.Exchange(Batch(kept)).Now);
        }

        var found = FindOne(test.Open(), "a", test.Now)!;
        Assert.Equal(kept.Body, found.Body);
        Assert.Equal(kept with { Body = found.Body, KeptAt = test.Now }, found);
        Assert.Equal(TimeSpan.FromHours(8), found.RetrievedAt.Offset);
        Assert.Equal("""{"code":0,"data":{"name":"咖啡"}}""", Text(found));
    }

    [StoreFact]
    public void Many_are_found_at_once_in_their_order()
    {
        var store = test.Open();
        store.Exchange(Batch([.. Enumerable.Range(0, 500).Select(
            i => Response("u" + i, i.ToString(CultureInfo.InvariantCulture)))]));
        var names = Enumerable.Range(0, 600).Reverse().ToArray();
        var found = store.Find([.. names.Select(i => new StoreLookup(Key("u" + i), test.Now, false))]);
        Assert.Equal(
            names.Select(i => i < 500 ? i.ToString(CultureInfo.InvariantCulture) : null),
            found.Select(finding => finding.Response is { } response ? Text(response) : null));
        Assert.All(found, finding => Assert.False(finding.IsUnderWay));
    }

    [StoreFact]
    public void The_newest_answer_that_is_young_enough_is_used()
    {
        var store = test.Open();
        Assert.Null(FindOne(store, "a", DateTimeOffset.MinValue));
        var first = test.Now;
        store.Exchange(Batch(Response("a", "1")));
        test.Now += TimeSpan.FromHours(1);
        store.Exchange(Batch(Response("a", "2")));
        var second = test.Now;
        test.Now += TimeSpan.FromHours(1);

        Assert.Equal("2", Text(FindOne(store, "a", DateTimeOffset.MinValue)!));
        Assert.Equal("2", Text(FindOne(store, "a", first)!));
        Assert.Equal("2", Text(FindOne(store, "a", second)!));
        Assert.Null(FindOne(store, "a", second + TimeSpan.FromTicks(1)));
        // Both are kept.
        Assert.Equal(["1", "2"], store.ReadVersions(new()).Select(Text));
    }

    [StoreFact]
    public void Two_answers_of_one_moment_are_two_versions_and_the_later_one_is_used()
    {
        var store = test.Open();
        store.Exchange(Batch(Response("a", "1"), Response("a", "2")));
        Assert.Equal("2", Text(FindOne(store, "a", test.Now)!));
    }

    [StoreFact]
    public void A_clock_that_was_set_back_brings_no_answer_from_the_future()
    {
        var store = test.Open();
        store.Exchange(Batch(Response("a", "1")));
        var future = test.Now;
        test.Now -= TimeSpan.FromDays(400);
        Assert.Null(FindOne(store, "a", DateTimeOffset.MinValue));
        store.Exchange(Batch(Response("a", "2")));
        Assert.Equal("2", Text(FindOne(store, "a", DateTimeOffset.MinValue)!));
        test.Now = future;
        Assert.Equal("1", Text(FindOne(store, "a", DateTimeOffset.MinValue)!));
    }

    [StoreTheory]
    [InlineData(0, true)]
    [InlineData(201, true)]
    [InlineData(404, false)]
    [InlineData(99, false)]
    public void Codes_0_and_201_are_used_again_and_all_others_are_asked_again(int code, bool isUsed)
    {
        var store = test.Open();
        store.Exchange(Batch(Response("a", "kept", code)));
        Assert.Equal(isUsed, FindOne(store, "a", test.Now) is not null);
        Assert.Equal(code, Assert.Single(store.ReadVersions(new())).Code);
    }

    [StoreFact]
    public void An_answer_of_another_code_does_not_hide_the_one_before_it()
    {
        var store = test.Open();
        store.Exchange(Batch(Response("a", "good"), Response("a", "bad", 404)));
        Assert.Equal("good", Text(FindOne(store, "a", test.Now)!));
    }

    [StoreFact]
    public void Times_are_whole_milliseconds_wherever_they_are_read()
    {
        test.Now += TimeSpan.FromTicks(12_345);
        var store = test.Open();
        var reply = store.Exchange(Batch(Response("a")));
        Assert.Equal(0, reply.Now.Ticks % TimeSpan.TicksPerMillisecond);
        Assert.Equal(reply.Now, FindOne(store, "a", reply.Now)!.KeptAt);
        Assert.Equal(reply.Now, Assert.Single(store.ReadVersions(new())).KeptAt);
    }

    [StoreFact]
    public void Nothing_is_looked_up_when_nothing_is_asked() => Assert.Empty(test.Open().Find([]));

    internal static StoredResponse? FindOne(IStore store, string name, DateTimeOffset notBefore) =>
        Assert.Single(store.Find([new StoreLookup(Key(name), notBefore, false)])).Response;
}
