using System;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Fleet.Tests.Support;
using Xunit;
using FleetOfWorkers = XhsPowerShell.Fleet.Tests.Support.Fleet;

namespace XhsPowerShell.Fleet.Tests;

/// <summary>Rule 20: two machines that want the same answer at the same time pay once.</summary>
public sealed class SingleFlightTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly FleetOfWorkers fleet = new();

    public void Dispose() => fleet.Dispose();

    [ServerFact]
    public async Task Who_wants_what_another_machine_is_asking_for_waits_for_that_answer_and_pays_nothing()
    {
        await fleet.Space.SetScenario(new { faults = new[] { new { fault = new { hold = true } } } });
        var workers = Enumerable.Range(0, 4).Select(i => fleet.CreateWorker(i)).ToArray();
        var asked = workers.Select(worker => worker.User(FleetOfWorkers.Id(1))).ToArray();
        await fleet.Space.WaitFor("held", 1);
        await Task.Delay(600);
        Assert.Equal(1, (await fleet.Space.Ledger()).Requests);
        // A waiter holds no slot.
        Assert.Equal(1, workers.Sum(worker => worker.InFlight));
        await fleet.Space.Release();
        var answers = await Task.WhenAll(asked).WaitAsync(Limit);
        Assert.All(answers, answer => Assert.Equal(FleetOfWorkers.Id(1), Assert.Single(answer).Value.UserId));
        Assert.Single(answers.Select(answer => answer[0].Value.RetrievedAt).Distinct());
        Assert.Equal(1, (await fleet.Space.Ledger()).Requests);
        Assert.Equal(0L, fleet.Read("SELECT count(*) FROM flight"));
    }

    [ServerFact]
    public async Task When_the_one_that_asks_gives_up_another_asks_for_itself()
    {
        await fleet.Space.SetScenario(
            new { faults = new[] { new { attempts = new[] { 1 }, fault = new { hold = true } } } });
        var first = fleet.CreateWorker(0);
        var lost = first.User(FleetOfWorkers.Id(1));
        await fleet.Space.WaitFor("held", 1);
        var second = fleet.CreateWorker(1).User(FleetOfWorkers.Id(1));
        await Task.Delay(300);
        Assert.False(second.IsCompleted);
        first.Cancel();
        // With a store the request itself goes on, and its answer is kept.
        await fleet.Space.Release();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lost);
        Assert.Single(await second.WaitAsync(Limit));
        Assert.Equal(1, (await fleet.Space.Ledger()).Requests);
    }

    [ServerFact]
    public async Task After_a_failure_of_the_one_that_asks_the_others_ask_for_themselves()
    {
        await fleet.Space.SetScenario(new
        {
            delayMs = 300,
            faults = new[] { new { attempts = new[] { 1 }, fault = new { code = 400, message = "no" } } },
        });
        var workers = Enumerable.Range(0, 3).Select(i => fleet.CreateWorker(i)).ToArray();
        var results = await Task.WhenAll(workers.Select(async worker =>
        {
            try
            {
                return (await worker.User(FleetOfWorkers.Id(2))).Count;
            }
            catch (XhsApiException)
            {
                return 0;
            }
        })).WaitAsync(Limit);
        Assert.Equal([0, 1, 1], results.Order());
        Assert.Equal(2, (await fleet.Space.Ledger()).Requests);
    }

    [ServerFact]
    public async Task A_machine_that_waits_ends_at_once_when_it_is_stopped()
    {
        await fleet.Space.SetScenario(new { faults = new[] { new { fault = new { hold = true } } } });
        var first = fleet.CreateWorker(0).User(FleetOfWorkers.Id(3));
        await fleet.Space.WaitFor("held", 1);
        var worker = fleet.CreateWorker(1);
        var second = worker.User(FleetOfWorkers.Id(3));
        await Task.Delay(300);
        worker.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.WaitAsync(Limit));
        await fleet.Space.Release();
        Assert.Single(await first.WaitAsync(Limit));
    }

    [ServerFact]
    public async Task Workers_with_the_same_list_pay_for_each_input_once()
    {
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 50, log = false });
        var workers = Enumerable.Range(0, 4).Select(i => fleet.CreateWorker(i)).ToArray();
        var all = await Task.WhenAll(workers.Select(async worker =>
        {
            var tasks = Enumerable.Range(0, 100).Select(i => worker.User(FleetOfWorkers.Id(i)));
            return (await Task.WhenAll(tasks)).Select(page => page[0].Value).ToArray();
        })).WaitAsync(Limit);
        Assert.All(all, users => Assert.Equal(100, users.Length));
        var ledger = await fleet.Space.Ledger();
        Assert.Equal((100, 100), (ledger.Requests, ledger.DistinctQuestions));
        for (var i = 0; i < 100; i++)
        {
            Assert.Single(all.Select(users => users[i].RetrievedAt).Distinct());
        }
    }

    [ServerFact]
    public async Task A_process_that_is_busy_for_longer_than_its_lease_keeps_its_claims()
    {
        fleet.Lease = TimeSpan.FromSeconds(2);
        await fleet.Space.SetScenario(new { delayMs = 5000 });
        var first = fleet.CreateWorker(0).User(FleetOfWorkers.Id(4));
        await fleet.Space.WaitFor("requests", 1);
        var second = fleet.CreateWorker(1).User(FleetOfWorkers.Id(4));
        Assert.Single(await first.WaitAsync(Limit));
        Assert.Single(await second.WaitAsync(Limit));
        Assert.Equal(1, (await fleet.Space.Ledger()).Requests);
    }
}
