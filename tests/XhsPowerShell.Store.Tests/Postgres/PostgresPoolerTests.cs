using System;
using System.Linq;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Postgres;

/// <summary>The store behind a PgBouncer in transaction mode.</summary>
public sealed class PostgresPoolerTests
{
    [PoolerFact]
    public void Stores_that_take_turns_on_one_connection_do_not_see_each_others_state()
    {
        using var test = new PostgresTestStore();
        using var pooler = new PgBouncer(PostgresServer.Shared, connections: 1);
        var address = StoreAddress.Parse($"{pooler.Address}?schema={test.Schema}&application_name={test.Schema}")!;
        var stores = Enumerable.Range(0, 4).Select(_ => test.Open(address)).ToArray();
        foreach (var round in Enumerable.Range(0, 5))
        {
            // The first claims, the others find that it is under way; then they find what it has kept.
            var findings = stores.Select(store => store.Find([new(Key("u" + round), test.Now, Claim: true)])[0]);
            Assert.Equal([false, true, true, true], findings.Select(finding => finding.IsUnderWay));
            var batch = Batch(Response("u" + round));
            batch.Reservations.Add(new(Scope, UserEndpoint, 3));
            Assert.Equal([round < 3], stores[0].Exchange(batch).Granted);
            Assert.All(stores, store => Assert.NotNull(
                store.Find([new(Key("u" + round), test.Now, Claim: true)])[0].Response));
        }

        Assert.Equal(0L, test.Read("SELECT count(*) FROM flight"));
        Assert.Equal(1L, test.Read($"SELECT count(*) FROM pg_stat_activity WHERE application_name = '{test.Schema}'"));
        Array.ForEach(stores, store => store.Dispose());
    }
}
