using System;
using System.Linq;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Contract;

/// <summary>Rule 15: where the last complete run of a list ended.</summary>
public abstract class MarkTests(TestStore test) : IDisposable
{
    public void Dispose() => test.Dispose();

    [StoreFact]
    public void A_mark_is_read_as_it_was_moved()
    {
        var store = test.Open();
        Assert.Null(store.ReadMark(Key("a")));
        var oldest = new DateTimeOffset(2026, 11, 1, 8, 30, 0, TimeSpan.FromHours(8));
        Move(store, "a", test.Now, oldest, [.. Enumerable.Range(0, 100).Select(i => "id" + i)]);
        Move(store, "b", test.Now, null);

        var mark = test.Open().ReadMark(Key("a"))!;
        Assert.Equal(Enumerable.Range(0, 100).Select(i => "id" + i), mark.Ids);
        Assert.Equal((oldest, test.Now, "a"), (mark.Oldest, mark.MovedAt, mark.Subject));
        mark = store.ReadMark(Key("b"))!;
        Assert.Empty(mark.Ids);
        Assert.Null(mark.Oldest);
    }

    [StoreFact]
    public void A_mark_never_moves_back()
    {
        var store = test.Open();
        Move(store, "a", test.Now, null, "new");
        // A run that began earlier and ended later.
        Move(test.Open(), "a", test.Now - TimeSpan.FromMinutes(5), null, "old");
        Assert.Equal(["new"], store.ReadMark(Key("a"))!.Ids);
        Move(test.Open(), "a", test.Now + TimeSpan.FromMinutes(5), null, "newer");
        Assert.Equal(["newer"], store.ReadMark(Key("a"))!.Ids);
    }

    private static void Move(
        IStore store, string name, DateTimeOffset at, DateTimeOffset? oldest, params string[] ids)
    {
        var batch = new StoreBatch();
        batch.Marks.Add(new(Key(name), ids, oldest, at, name));
        store.Exchange(batch);
    }
}
