using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using XhsPowerShell.Cli.Tests;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using FleetOfWorkers = XhsPowerShell.Fleet.Tests.Support.Fleet;

namespace XhsPowerShell.Fleet.Tests;

/// <summary>
/// Four machines behind a PgBouncer in transaction mode with three connections. All tests of fleets go through one with
/// XHS_FLEET_POOLER=3.
/// </summary>
public sealed class PoolerTests : IDisposable
{
    private readonly FleetOfWorkers fleet = new();
    private readonly XhsProcess xhs = new();

    public PoolerTests()
    {
        xhs.At(fleet.Space);
        if (PgBouncer.SkipReason is null)
        {
            fleet.Pooler = new PgBouncer(PostgresServer.Shared, connections: 3);
            xhs.Environment["XHS_STORE_PASSWORD"] = PostgresServer.Shared.Password;
        }
    }

    public void Dispose()
    {
        fleet.Dispose();
        xhs.Dispose();
    }

    [PoolerFact]
    public async Task Of_a_share_with_a_limit_every_input_is_written_once_and_paid_for_once()
    {
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 50, log = false });
        await LimitCalls(1000);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => XhsProcess.Finish(
            Start(worker, "--share", "pooled"), Ids(0, 200))));
        Assert.All(results, result => Assert.Equal((0, ""), (result.ExitCode, result.Error)));
        Assert.All(results, result => Assert.InRange(Lines(result.Output).Length, 1, 199));
        Assert.Equal(200, results.SelectMany(result => Lines(result.Output)).Distinct().Count());
        var ledger = await fleet.Space.Ledger();
        Assert.Equal((200, 200), (ledger.Requests, ledger.DistinctQuestions));
        Assert.Equal(200L, fleet.Read("SELECT used FROM spend"));
        Assert.Equal(200L, fleet.Read("SELECT count(*) FROM work WHERE state = 2"));
        Assert.Equal(0L, fleet.Read("SELECT count(*) FROM flight"));
    }

    [PoolerFact]
    public async Task Of_one_list_each_input_is_paid_for_once_and_all_write_the_same_objects()
    {
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 50, log = false });
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => XhsProcess.Finish(
            Start(worker, "--max-age", "1d"), Ids(0, 100))));
        Assert.All(results, result => Assert.Equal((0, ""), (result.ExitCode, result.Error)));
        Assert.Equal(100, Lines(Assert.Single(results.Select(result => result.Output).Distinct())).Length);
        var ledger = await fleet.Space.Ledger();
        Assert.Equal((100, 100), (ledger.Requests, ledger.DistinctQuestions));
    }

    [PoolerFact]
    public async Task A_daily_limit_is_reached_and_not_exceeded()
    {
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 50, log = false });
        await LimitCalls(100);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => XhsProcess.Finish(
            Start(worker), Ids(worker * 100, 100))));
        Assert.All(results, result => Assert.Contains("CallLimitReached", result.Error, StringComparison.Ordinal));
        var ledger = await fleet.Space.Ledger();
        Assert.Equal((100, 100), (ledger.Requests, ledger.Billed));
        Assert.Equal(100, results.Sum(result => Lines(result.Output).Length));
    }

    [PoolerFact]
    public async Task What_a_killed_machine_had_claimed_is_taken_over_when_its_lease_is_over()
    {
        await fleet.Space.SetScenario(new
        {
            mode = "world", log = false,
            faults = new[]
            {
                new { userId = FleetOfWorkers.Id(1), attempts = new[] { 1 }, fault = new { hold = true } },
            },
        });
        using var first = Start(0, "--share", "pooled", "--share-lease", "3s");
        await first.StandardInput.BaseStream.WriteAsync(Ids(0, 20));
        first.StandardInput.Close();
        var written = first.StandardOutput.ReadToEndAsync();
        await fleet.Space.WaitFor("held", 1);
        first.Kill();
        await XhsProcess.WaitForExit(first);
        var second = await XhsProcess.Finish(Start(1, "--share", "pooled", "--share-lease", "3s"), Ids(0, 20));
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        // The first input was answered before the one that is held, and may have been written and reported.
        // Its last line may be cut.
        var whole = Lines(await written).Where(static line => line.EndsWith('}'));
        Assert.Equal(20, whole.Concat(Lines(second.Output)).Distinct().Count());
        Assert.InRange(Lines(second.Output).Length, 19, 20);
        await fleet.Space.Release();
        Assert.Equal(20, (await fleet.Space.Ledger()).DistinctQuestions);
    }

    private async Task LimitCalls(int limit)
    {
        var set = await xhs.Run(["config", "set", "--store", fleet.Address(0), "--daily-call-limit", $"{limit}"]);
        Assert.Equal((0, ""), (set.ExitCode, set.Error));
    }

    private Process Start(int worker, params string[] arguments)
    {
        xhs.Environment["XHS_STORE"] = fleet.Address(worker);
        return xhs.Start(["user", "-", "--format", "jsonl", "--throttle-limit", "8", .. arguments]);
    }

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Ids(int first, int count) => Encoding.ASCII.GetBytes(
        string.Concat(Enumerable.Range(first, count).Select(i => FleetOfWorkers.Id(i) + "\n")));
}
