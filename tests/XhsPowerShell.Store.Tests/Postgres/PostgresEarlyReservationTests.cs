using System;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Store.Postgres;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using static XhsPowerShell.Store.Tests.Support.TestStore;

namespace XhsPowerShell.Store.Tests.Postgres;

/// <summary>Rules 10 to 12: a call that is reserved along with the claim of its request.</summary>
public sealed class PostgresEarlyReservationTests : IDisposable
{
    private readonly PostgresTestStore test = new();

    public void Dispose() => test.Dispose();

    [StoreFact]
    public void A_lookup_that_claims_reserves_up_to_the_limit_and_one_that_finds_or_waits_does_not()
    {
        var store = CreateCounter(test.Open(), limit: 3);
        var other = test.Open();
        Assert.Equal(new StoreFinding(null, ReservedDay: 20261121), Look(store, "a"));
        Assert.Equal(new StoreFinding(null, IsUnderWay: true), Look(other, "a"));
        store.Exchange(Batch(Response("a")));
        Assert.NotNull(Look(other, "a").Response);
        Assert.Equal(2L, test.Read("SELECT used FROM spend"));
        Assert.Equal(20261121, Look(other, "b").ReservedDay);
        // Claimed, and to be reserved as any other: that says what the limit is.
        Assert.Equal(default, Look(other, "c"));
        Assert.Equal(3L, test.Read("SELECT used FROM spend"));
        Assert.Equal(3L, test.Read("SELECT sum(open)::bigint FROM ledger"));
    }

    [StoreFact]
    public void Without_a_counter_nothing_is_reserved()
    {
        var store = test.Open();
        Assert.Equal(default, Look(store, "a"));
        Assert.Equal(default, Look(store, "b", ownLimit: 5));
        Assert.Equal(0L, test.Read("SELECT count(*) FROM ledger"));
    }

    [StoreFact]
    public void The_lower_limit_of_a_process_holds()
    {
        var store = CreateCounter(test.Open(), limit: 100);
        Assert.Equal(default, Look(store, "a", ownLimit: 1));
        Assert.Equal(20261121, Look(store, "b", ownLimit: 2).ReservedDay);
    }

    [StoreFact]
    public void A_lookup_whose_reply_was_lost_has_reserved_once_when_it_is_sent_again()
    {
        using var proxy = new DatabaseProxy(PostgresServer.Shared.EntryPort);
        using var store = Open(proxy, TimeSpan.FromSeconds(30));
        CreateCounter(store, limit: 10);
        proxy.Cut = Once(proxy);
        Assert.Equal(20261121, Look(store, "a").ReservedDay);
        Assert.Equal(1, proxy.Cuts);
        Assert.Equal(2L, test.Read("SELECT used FROM spend"));
        Assert.Equal(2L, test.Read("SELECT sum(open)::bigint FROM ledger"));
    }

    [StoreFact]
    public void A_lookup_that_failed_gives_its_place_back()
    {
        using var proxy = new DatabaseProxy(PostgresServer.Shared.EntryPort);
        using var store = Open(proxy, TimeSpan.Zero);
        CreateCounter(store, limit: 10);
        proxy.Cut = Once(proxy);
        Assert.Equal("StoreReadFailed", Assert.Throws<XhsStoreException>(() => Look(store, "a")).ErrorId);
        Assert.Equal(2L, test.Read("SELECT used FROM spend"));
        store.Exchange(new StoreBatch());
        Assert.Equal(1L, test.Read("SELECT used FROM spend"));
        Assert.Equal(1L, test.Read("SELECT sum(open)::bigint FROM ledger"));
        Assert.Equal(20261121, Look(test.Open(), "a").ReservedDay);
    }

    [StoreFact]
    public void Who_takes_over_the_claim_of_a_dead_process_reserves_a_call_of_its_own()
    {
        var dead = CreateCounter(test.Open(), limit: 3);
        Assert.Equal(20261121, Look(dead, "a").ReservedDay);
        test.Now += TimeSpan.FromMinutes(2);
        var other = test.Open();
        Assert.Equal(20261121, Look(other, "a").ReservedDay);
        Assert.Equal(3L, test.Read("SELECT used FROM spend"));
        // One of the version before takes it over from the one that is dead now.
        test.Now += TimeSpan.FromMinutes(2);
        var third = test.Open();
        Assert.Equal(default, third.Find([new(Key("a"), test.Now, Claim: true)])[0]);
        test.Now += TimeSpan.FromMinutes(2);
        Assert.Equal(default, Look(test.Open(), "a"));
        Assert.Equal(3L, test.Read("SELECT used FROM spend"));
    }

    // The first call of a day is reserved in the ordinary way.
    private static IStore CreateCounter(IStore store, long limit)
    {
        store.SetDailyCallLimit(limit);
        var batch = new StoreBatch();
        batch.Reservations.Add(new(Scope, UserEndpoint, null));
        Assert.Equal([true], store.Exchange(batch).Granted);
        return store;
    }

    private static Func<ProxyRequest, ProxyCut> Once(DatabaseProxy proxy) => request =>
        request.Contains("claim_call") && proxy.Cuts == 0 ? ProxyCut.BeforeReply : ProxyCut.None;

    private PostgresStore Open(DatabaseProxy proxy, TimeSpan patience) => PostgresStore.Open(
        StoreAddress.Parse(test.Location.Replace(
            $":{PostgresServer.Shared.EntryPort}/", $":{proxy.Port}/", StringComparison.Ordinal))!,
        new PostgresStoreOptions
        {
            Password = PostgresServer.Shared.Password, Clock = () => test.Now, Patience = patience,
        });

    private StoreFinding Look(IStore store, string name, long? ownLimit = null) => store.Find(
        [new(Key(name), test.Now - TimeSpan.FromDays(1), Claim: true, new(Scope, UserEndpoint, ownLimit))])[0];
}
