using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace XhsPowerShell.Client.Tests.Requests;

/// <summary>
/// With a store, stopping loses nothing: what was answered or under way is kept, whoever waits for it.
/// <c>XHS_STOP_RUNS</c> sets how many runs.
/// </summary>
public sealed class StoreStopTests(ITestOutputHelper output)
{
    private const int DefaultRuns = 30;
    private const int Count = 200;

    private static readonly string[] Ids =
        [.. Enumerable.Range(1, Count).Select(number => number.ToString("x24", CultureInfo.InvariantCulture))];

    private enum Ending
    {
        /// <summary>Ctrl+C: the client is cancelled from another thread.</summary>
        Cancel,

        /// <summary>Select-Object -First: the cmdlet is disposed of.</summary>
        Dispose,

        /// <summary>-MaxCalls.</summary>
        Limit,

        /// <summary>Code 601.</summary>
        Balance,
    }

    [Fact]
    public async Task What_was_answered_or_under_way_is_kept_however_a_run_ends()
    {
        var all = await RandomRuns.Execute(output, "XHS_STOP_RUNS", DefaultRuns, atOnce: 1, (random, run) =>
        {
            var ending = (Ending)(run % 4);
            return StopOnce(ending, random, $"Run {run}, {ending}");
        });
        var (runs, kept, repeated) = (all.Count, all.Sum(run => run.Kept), all.Sum(run => run.Repeated));
        output.WriteLine($"{runs} runs: {kept} answers kept before the end, {repeated} asked for when repeated");
        Assert.True(kept > runs && repeated > runs, $"{kept} and {repeated} in {runs} runs.");
    }

    [Fact]
    public async Task The_same_line_right_after_stopping_waits_for_what_is_already_paid_for()
    {
        using var store = new StoreFolder();
        var space = TestServer.NewSpace();
        await space.SetScenario(new { mode = "world", faults = new { after = 1, fault = new { hold = true } } });
        var settings = store.Settings(space, StoreFolder.Week);
        var stopped = StoreFolder.Client(settings, new LineLog());
        var running = ClientRun.Of(stopped, EndpointList.User, Ids.Take(5));
        await space.WaitFor("held", 4);
        stopped.Dispose();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        using var client = StoreFolder.Client(settings, new LineLog());
        var again = ClientRun.Of(client, EndpointList.User, Ids.Take(5));
        // Who wants nothing that is kept does not wait.
        using var other = StoreFolder.Client(settings with { MaxAge = TimeSpan.Zero }, new LineLog());
        var fresh = ClientRun.Of(other, EndpointList.User, Ids.Skip(1).Take(1));
        await space.WaitFor("requests", 6);
        await space.Release();

        Assert.Equal(Ids.Take(5), (await again).Values("UserId"));
        Assert.Single((await fresh).Objects);
        Assert.Equal(6, (await space.Ledger()).Requests);
    }

    private static async Task<(long Kept, long Repeated)> StopOnce(Ending ending, Random random, string what)
    {
        using var store = new StoreFolder();
        var space = TestServer.NewSpace();
        var moment = random.Next(1, Count - 40);
        await space.SetScenario(new
        {
            mode = "world", log = false, delayMs = random.Next(0, 5), jitterMs = random.Next(1, 60),
            balance = ending == Ending.Balance ? moment : (int?)null,
        });
        var settings = store.Settings(space, StoreFolder.Week) with { ThrottleLimit = random.Next(1, 17) };
        var client = StoreFolder.Client(settings, new LineLog(), ending == Ending.Limit ? moment : null);
        var running = ClientRun.Of(client, EndpointList.User, Ids);
        if (ending is Ending.Cancel or Ending.Dispose)
        {
            await space.WaitFor("answered", moment);
            await Task.Delay(random.Next(0, 10));
            if (ending == Ending.Cancel)
            {
                client.Cancel();
            }

            client.Dispose();
        }

        try
        {
            var ended = await running.WaitAsync(TestClient.Limit);
            Assert.True(ended.Ended is not null, what);
        }
        catch (OperationCanceledException)
        {
            // The run was stopped.
        }

        await client.FinishAsync().WaitAsync(TestClient.Limit);
        client.Dispose();
        var ledger = await space.Ledger();
        Assert.Equal((what, 0, 0), (what, ledger.InFlight, (int)ledger.ClientGone));
        Assert.Equal(what + ledger.Billed, what + store.Run("SELECT count(*) FROM answer"));
        if (ending == Ending.Limit)
        {
            Assert.Equal((what, (long)moment), (what, ledger.Billed));
        }

        await space.SetScenario(new { mode = "world", log = false });
        using var again = StoreFolder.Client(settings, new LineLog());
        var repeated = await ClientRun.Of(again, EndpointList.User, Ids);
        Assert.Equal(Ids, repeated.Values("UserId"));
        Assert.Equal((what, (long)Count), (what, (await space.Ledger()).Billed));
        return (ledger.Billed, Count - ledger.Billed);
    }
}
