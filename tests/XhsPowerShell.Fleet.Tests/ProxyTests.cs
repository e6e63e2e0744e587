using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Fleet.Tests.Support;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using FleetOfWorkers = XhsPowerShell.Fleet.Tests.Support.Fleet;

namespace XhsPowerShell.Fleet.Tests;

/// <summary>Rule 8: a network that delays and cuts costs no call, no answer and no place in a limit.</summary>
public sealed class ProxyTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly FleetOfWorkers fleet = new() { Lease = TimeSpan.FromMinutes(10) };
    private readonly DatabaseProxy? proxy;

    public ProxyTests()
    {
        if (PostgresServer.SkipReason is null)
        {
            fleet.Proxy = proxy = new DatabaseProxy(PostgresServer.Shared.EntryPort);
        }
    }

    public void Dispose() => fleet.Dispose();

    [ServerTheory]
    [InlineData(nameof(ProxyCut.InRequest))]
    [InlineData(nameof(ProxyCut.BeforeReply))]
    [InlineData(nameof(ProxyCut.InReply))]
    public async Task Wherever_the_connection_is_cut_every_answer_comes_out_and_is_kept_and_counted_once(string where)
    {
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 20, log = false });
        var worker = fleet.CreateWorker(0);
        await worker.User(FleetOfWorkers.Id(1000)).WaitAsync(Limit);
        proxy!.Cut = request => request.Number % 3 == 0 ? Enum.Parse<ProxyCut>(where) : ProxyCut.None;

        for (var first = 0; first < 60; first += 10)
        {
            var ids = Enumerable.Range(first, 10).Select(FleetOfWorkers.Id).ToArray();
            var pages = await Task.WhenAll(ids.Select(id => worker.User(id))).WaitAsync(Limit);
            Assert.Equal(ids, pages.Select(page => Assert.Single(page).Value.UserId));
        }

        Assert.InRange(proxy.Cuts, 5, int.MaxValue);
        var ledger = await fleet.Space.Ledger();
        Assert.Equal((61, 61, 61), (ledger.Requests, ledger.DistinctQuestions, ledger.Billed));
        await Eventually(61L, "SELECT count(*) FROM answer");
        await Eventually(61L, "SELECT sum(billed)::bigint FROM ledger");
        Assert.Equal(0L, fleet.Read("SELECT count(*) FROM flight"));
    }

    [ServerTheory]
    [InlineData(nameof(ProxyCut.InRequest))]
    [InlineData(nameof(ProxyCut.BeforeReply))]
    [InlineData(nameof(ProxyCut.InReply))]
    public async Task A_limit_gives_each_place_once_although_the_replies_get_lost(string where)
    {
        const int Places = 40;
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 20, log = false });
        var workers = Enumerable.Range(0, 3)
            .Select(i => fleet.CreateWorker(i, settings => settings with { DailyCallLimit = Places })).ToArray();
        var reservations = 0;
        proxy!.Cut = request => request.Contains("reserve") && Interlocked.Increment(ref reservations) % 3 == 0
            ? Enum.Parse<ProxyCut>(where)
            : ProxyCut.None;

        var calls = Enumerable.Range(0, 90).Select(async i =>
        {
            try
            {
                return (await workers[i % 3].User(FleetOfWorkers.Id(i))).Count;
            }
            catch (XhsApiException error)
            {
                Assert.Equal("CallLimitReached", error.ErrorId);
                return 0;
            }
            catch (OperationCanceledException)
            {
                // Not sent, because the worker had reached the limit.
                return 0;
            }
        }).ToArray();
        var emitted = (await Task.WhenAll(calls).WaitAsync(Limit)).Sum();

        Assert.InRange(proxy.Cuts, 3, int.MaxValue);
        var ledger = await fleet.Space.Ledger();
        Assert.Equal((Places, Places), (ledger.Requests, ledger.Billed));
        Assert.Equal(Places, emitted);
        Assert.Equal((long)Places, fleet.Read("SELECT used FROM spend"));
    }

    [ServerFact]
    public async Task A_call_takes_at_most_two_round_trips_and_a_replay_at_most_one()
    {
        const int Calls = 50;
        await fleet.Space.SetScenario(new { mode = "world", log = false });
        var worker = fleet.CreateWorker(0);
        await worker.User(FleetOfWorkers.Id(1000)).WaitAsync(Limit);
        var before = proxy!.Requests;
        for (var i = 0; i < Calls; i++)
        {
            Assert.Single(await worker.User(FleetOfWorkers.Id(i)).WaitAsync(Limit));
        }

        // Counters that were late for the transaction of their answer may have one of their own.
        Assert.InRange(proxy.Requests - before, Calls, (2 * Calls) + 2);

        before = proxy.Requests;
        var tasks = Enumerable.Range(0, Calls).Select(i => worker.User(FleetOfWorkers.Id(i)));
        await Task.WhenAll(tasks).WaitAsync(Limit);
        Assert.InRange(proxy.Requests - before, 1, Calls + 2);
        Assert.Equal(Calls + 1, (await fleet.Space.Ledger()).Requests);
    }

    [ServerFact]
    public async Task Many_at_once_share_round_trips_when_the_database_is_far_away()
    {
        await fleet.Space.SetScenario(new { mode = "world", log = false });
        var worker = fleet.CreateWorker(0);
        await worker.User(FleetOfWorkers.Id(1000)).WaitAsync(Limit);
        proxy!.Delay = TimeSpan.FromMilliseconds(100);
        var before = proxy.Requests;
        var tasks = Enumerable.Range(0, 80).Select(i => worker.User(FleetOfWorkers.Id(i)));
        Assert.All(await Task.WhenAll(tasks).WaitAsync(Limit), page => Assert.Single(page));
        Assert.InRange(proxy.Requests - before, 2, 80);
    }

    [ServerFact]
    public async Task Requests_go_on_while_an_answer_is_on_its_way_into_the_database()
    {
        await fleet.Space.SetScenario(new { mode = "world", log = false });
        // Without a look into the store.
        var worker = fleet.CreateWorker(0, settings => settings with { MaxAge = null });
        await worker.User(FleetOfWorkers.Id(1000)).WaitAsync(Limit);
        var held = new TaskCompletionSource();
        proxy!.Hold = held.Task;
        var tasks = Enumerable.Range(0, 40).Select(i => worker.User(FleetOfWorkers.Id(i))).ToArray();
        // Five times as many as may be under way at once: each gave its slot back before it was kept.
        await fleet.Space.WaitFor("requests", 41);
        Assert.DoesNotContain(tasks, task => task.IsCompleted);
        held.SetResult();
        Assert.All(await Task.WhenAll(tasks).WaitAsync(Limit), page => Assert.Single(page));
    }

    private async Task Eventually(object expected, string sql)
    {
        for (var i = 0; i < 200 && !expected.Equals(fleet.Read(sql)); i++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(expected, fleet.Read(sql));
    }
}
