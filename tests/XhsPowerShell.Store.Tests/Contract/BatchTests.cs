using System;
using System.IO;
using System.Linq;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Contract;

/// <summary>Rule 8: a batch is applied at most once.</summary>
public abstract class BatchTests(TestStore test) : IDisposable
{
    public void Dispose() => test.Dispose();

    [StoreFact]
    public void A_batch_whose_reply_was_lost_is_applied_once_and_its_reply_is_repeated()
    {
        test.Patience = TimeSpan.Zero;
        var store = test.Open();
        store.SetDailyCallLimit(3);
        var batch = Batch(Response("a"));
        batch.Ledger.Add(new() { Scope = Scope, Endpoint = UserEndpoint, Requests = 1 });
        batch.Reservations.AddRange([new(Scope, UserEndpoint, null), new(Scope, UserEndpoint, null)]);
        test.AfterCommit = () => throw new IOException("gone");
        Assert.Equal(
            "StoreWriteFailed", Assert.Throws<XhsStoreException>(() => store.Exchange(batch)).ErrorId);
        var keptAt = test.Now;
        test.Now += TimeSpan.FromMinutes(1);
        test.AfterCommit = null;

        var reply = store.Exchange(batch);
        Assert.Equal([true, true], reply.Granted);
        Assert.Equal((2L, 3L, keptAt), (reply.Spent, reply.Limit, reply.Now));
        Assert.Equal(1, Assert.Single(store.ReadLedger(null, null)).Requests);
        Assert.Single(store.ReadVersions(new()));

        // The next one is new, also when it looks the same.
        var next = Batch(Response("a"));
        next.Reservations.AddRange(batch.Reservations);
        Assert.Equal([true, false], store.Exchange(next).Granted);
        Assert.Equal(2, store.ReadVersions(new()).Count());
    }

    [StoreFact]
    public void After_a_batch_that_was_given_up_the_next_one_is_applied()
    {
        test.Patience = TimeSpan.Zero;
        var store = test.Open();
        test.AfterCommit = () => throw new IOException("gone");
        var error = Assert.Throws<XhsStoreException>(() => store.Exchange(Batch(Response("a"))));
        Assert.Equal("StoreWriteFailed", error.ErrorId);
        test.AfterCommit = null;
        store.Exchange(Batch(Response("b")));
        store.Exchange(Batch(Response("c")));
        Assert.Equal(["a", "b", "c"], store.ReadVersions(new()).Select(response => response.Subject));
    }
}
