using System;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Fleet.Tests.Support;
using Xunit;
using FleetOfWorkers = XhsPowerShell.Fleet.Tests.Support.Fleet;

namespace XhsPowerShell.Fleet.Tests;

/// <summary>Rule 25: what one worker is told holds all of them.</summary>
public sealed class PaceTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly FleetOfWorkers fleet = new();

    public void Dispose() => fleet.Dispose();

    [ServerTheory]
    [InlineData("{\"code\":302,\"retryAfter\":3}")]
    [InlineData("{\"status\":429,\"retryAfter\":3}")]
    [InlineData("{\"status\":503,\"retryAfter\":3}")]
    [InlineData("{\"code\":503,\"retryAfter\":3}")]
    public async Task A_wait_that_the_service_asks_one_worker_for_holds_all(string fault)
    {
        var refused = FleetOfWorkers.Id(1);
        await fleet.Space.SetScenario(
            $$"""{ "faults": { "userId": "{{refused}}", "attempts": [1], "fault": {{fault}} } }""");
        var first = fleet.CreateWorker(0);
        var other = fleet.CreateWorker(1);
        // Both are known to the database, and their tokens are proven.
        await Task.WhenAll(first.User(FleetOfWorkers.Id(8)), other.User(FleetOfWorkers.Id(9))).WaitAsync(Limit);
        var held = first.User(refused);
        for (var i = 0; i < 200 && (long)fleet.Read("SELECT count(*) FROM pace")! == 0; i++)
        {
            await Task.Delay(20);
        }

        var after = await Task.WhenAll(
            Enumerable.Range(20, 6).Select(i => other.User(FleetOfWorkers.Id(i)))).WaitAsync(Limit);
        Assert.Equal(6, after.Length);
        Assert.Single(await held.WaitAsync(Limit));

        var log = await fleet.Space.Log();
        var refusal = log.Single(entry => entry.Fault is not null);
        var pausedAt = refusal.AtMs;
        var later = log.Where(entry => entry.Number > refusal.Number).ToList();
        Assert.Equal(7, later.Count);
        // By the database's clock, which began when the refusal was reported.
        Assert.All(later, entry => Assert.True(entry.AtMs >= pausedAt + 2900, $"{entry.AtMs - pausedAt} ms"));
    }

    [ServerFact]
    public async Task Behind_a_pause_one_request_goes_out_alone_and_the_others_wait_for_its_answer()
    {
        var refused = FleetOfWorkers.Id(1);
        await fleet.Space.SetScenario(new
        {
            delayMs = 200,
            faults = new[]
            {
                new { userId = refused, attempts = new[] { 1 }, fault = new { code = 302, retryAfter = 1 } },
            },
        });
        var first = fleet.CreateWorker(0);
        var other = fleet.CreateWorker(1);
        await Task.WhenAll(first.User(FleetOfWorkers.Id(8)), other.User(FleetOfWorkers.Id(9))).WaitAsync(Limit);
        var held = first.User(refused);
        for (var i = 0; i < 200 && (long)fleet.Read("SELECT count(*) FROM pace")! == 0; i++)
        {
            await Task.Delay(20);
        }

        await Task.WhenAll(Enumerable.Range(20, 8).Select(i => other.User(FleetOfWorkers.Id(i)))).WaitAsync(Limit);
        await held.WaitAsync(Limit);
        var log = await fleet.Space.Log();
        var behind = log.Where(entry => entry.Number > log.Single(e => e.Code == 302).Number).ToList();
        // One of each worker at most before either has an answer.
        Assert.InRange(behind.Take(2).Max(entry => entry.Concurrent), 1, 2);
        Assert.True(behind[2].AtMs >= behind.Take(2).Min(entry => entry.AtMs) + 150);
    }
}
