using System;
using System.Linq;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Sqlite;

public sealed class KeepingTests : IDisposable
{
    private readonly TestStore test = new();

    public void Dispose() => test.Dispose();

    [Fact]
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

    [Fact]
    public void Many_are_found_at_once_in_their_order()
    {
        var store = test.Open();
        store.Exchange(Batch([.. Enumerable.Range(0, 500).Select(i => Response("u" + i, i.ToString()))]));
        var names = Enumerable.Range(0, 600).Reverse().ToArray();
        var found = store.Find([.. names.Select(i => new StoreLookup(Key("u" + i), test.Now, false))]);
        Assert.Equal(
            names.Select(i => i < 500 ? i.ToString() : null),
            found.Select(finding => finding.Response is { } response ? Text(response) : null));
        Assert.All(found, finding => Assert.False(finding.IsUnderWay));
    }

    internal static StoredResponse? FindOne(IStore store, string name, DateTimeOffset notBefore) =>
        Assert.Single(store.Find([new StoreLookup(Key(name), notBefore, false)])).Response;
}
