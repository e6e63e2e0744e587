using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Fleet.Tests.Support;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using FleetOfWorkers = XhsPowerShell.Fleet.Tests.Support.Fleet;

namespace XhsPowerShell.Fleet.Tests;

/// <summary>A limit holds to the call also when each is reserved along with its lookup.</summary>
public sealed class EarlyReservationTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly FleetOfWorkers fleet = new() { Lease = TimeSpan.FromMinutes(10) };

    public void Dispose() => fleet.Dispose();

    [ServerTheory]
    [InlineData(null)]
    [InlineData(nameof(ProxyCut.InRequest))]
    [InlineData(nameof(ProxyCut.BeforeReply))]
    [InlineData(nameof(ProxyCut.InReply))]
    public async Task Workers_that_ask_one_by_one_reach_the_limit_exactly_although_replies_get_lost(string? where)
    {
        const int Places = 30;
        using var proxy = fleet.Proxy = new DatabaseProxy(PostgresServer.Shared.EntryPort);
        await fleet.Space.SetScenario(new { mode = "world", log = false });
        var workers = Enumerable.Range(0, 3).Select(i => CreateWorker(i, Places)).ToArray();
        var lookups = 0;
        proxy.Cut = request => where is not null && request.Contains("claim_call")
            && Interlocked.Increment(ref lookups) % 4 == 0 ? Enum.Parse<ProxyCut>(where) : ProxyCut.None;

        var emitted = await Task.WhenAll(workers.Select(async (worker, number) =>
        {
            var count = 0;
            try
            {
                for (; count < Places; count++)
                {
                    Assert.Single(await worker.User(FleetOfWorkers.Id((number * 100) + count)));
                }
            }
            catch (XhsApiException error)
            {
                Assert.Equal("CallLimitReached", error.ErrorId);
            }

            return count;
        })).WaitAsync(Limit);

        Assert.InRange(proxy.Cuts, where is null ? 0 : 3, int.MaxValue);
        var ledger = await fleet.Space.Ledger();
        Assert.Equal((Places, Places, Places), (ledger.Requests, ledger.Billed, emitted.Sum()));
        Assert.Equal((long)Places, fleet.Read("SELECT used FROM spend"));
    }

    [ServerFact]
    public async Task A_place_that_was_reserved_for_a_call_that_is_not_sent_is_given_back()
    {
        await fleet.Space.SetScenario(new { mode = "world", log = false });
        Assert.Single(await CreateWorker(0, 2).User(FleetOfWorkers.Id(0)).WaitAsync(Limit));
        var error = await Assert.ThrowsAsync<XhsApiException>(
            () => fleet.CreateWorker(1, settings => settings with { DailyCallLimit = 2, Token = null })
                .User(FleetOfWorkers.Id(1)).WaitAsync(Limit));
        Assert.Equal("TokenMissing", error.ErrorId);
        // The last place of the day is there for who can use it.
        Assert.Single(await CreateWorker(2, 2).User(FleetOfWorkers.Id(1)).WaitAsync(Limit));
        Assert.Equal(2L, fleet.Read("SELECT used FROM spend"));
        Assert.Equal(2, (await fleet.Space.Ledger()).Billed);
    }

    [ServerFact]
    public async Task A_call_that_is_refused_for_free_gives_its_place_back_and_each_retry_reserves_anew()
    {
        await fleet.Space.SetScenario(new
        {
            faults = new object[]
            {
                new { userId = FleetOfWorkers.Id(1), fault = new { code = 400 } },
                new { userId = FleetOfWorkers.Id(2), attempts = new[] { 1 }, fault = new { code = 500 } },
            },
        });
        var worker = CreateWorker(0, 3);
        Assert.Single(await worker.User(FleetOfWorkers.Id(0)).WaitAsync(Limit));
        await Assert.ThrowsAsync<XhsApiException>(() => worker.User(FleetOfWorkers.Id(1)).WaitAsync(Limit));
        Assert.Single(await worker.User(FleetOfWorkers.Id(2)).WaitAsync(Limit));
        Assert.Single(await worker.User(FleetOfWorkers.Id(3)).WaitAsync(Limit));
        Assert.Equal(3L, fleet.Read("SELECT used FROM spend"));
        var error = await Assert.ThrowsAsync<XhsApiException>(
            () => worker.User(FleetOfWorkers.Id(4)).WaitAsync(Limit));
        Assert.Equal("CallLimitReached", error.ErrorId);
        Assert.Equal(3, (await fleet.Space.Ledger()).Billed);
    }

    private XhsClient CreateWorker(int number, long places) => fleet.CreateWorker(
        number, settings => settings with { DailyCallLimit = places, ThrottleLimit = 1 });
}
