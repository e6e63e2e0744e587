using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using XhsPowerShell.Cli.Tests;
using XhsPowerShell.Fleet.Tests.Support;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using FleetOfWorkers = XhsPowerShell.Fleet.Tests.Support.Fleet;

namespace XhsPowerShell.Fleet.Tests;

/// <summary>
/// Workers as processes of their own, some of which die. The limit is larger by XHS_FLEET_LIMIT (4000).
/// </summary>
public sealed class WorkerProcessTests : IDisposable
{
    private static readonly int Limit =
        int.Parse(Environment.GetEnvironmentVariable("XHS_FLEET_LIMIT") ?? "300", CultureInfo.InvariantCulture);

    private readonly FleetOfWorkers fleet = new();
    private readonly XhsProcess xhs = new();

    public WorkerProcessTests()
    {
        xhs.At(fleet.Space);
        xhs.Environment["XHS_STORE_PASSWORD"] = PostgresServer.Shared.Password;
    }

    public void Dispose()
    {
        fleet.Dispose();
        xhs.Dispose();
    }

    [ServerFact]
    public async Task Four_processes_with_one_list_pay_for_each_input_once_and_all_write_the_same_objects()
    {
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 100, log = false });
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(worker =>
            XhsProcess.Finish(Start(worker, "--max-age", "1d"), Ids(0, 200))));
        Assert.All(results, result => Assert.Equal((0, ""), (result.ExitCode, result.Error)));
        Assert.Equal(200, results[0].Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Single(results.Select(result => result.Output).Distinct());
        var ledger = await fleet.Space.Ledger();
        Assert.Equal((200, 200), (ledger.Requests, ledger.DistinctQuestions));
        // Who has ended leaves nothing behind.
        Assert.Equal(0L, fleet.Read("SELECT count(*) FROM flight"));
        Assert.Equal(200L, fleet.Read("SELECT sum(billed)::bigint FROM ledger"));
    }

    [ServerFact]
    public async Task A_daily_limit_over_processes_that_are_killed_is_never_exceeded()
    {
        var rounds = Math.Max(4, Limit / 333);
        // A bit more than half of the limit is asked for by those that die.
        var step = Limit * 8 / 15 / rounds;
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 100, log = false });
        xhs.Environment["XHS_STORE"] = fleet.Address(99);
        var set = await xhs.Run(["config", "set", "--store", fleet.Address(99), "--daily-call-limit", $"{Limit}"]);
        Assert.Equal((0, ""), (set.ExitCode, set.Error));
        var deaths = 0;
        for (var round = 0; round < rounds; round++)
        {
            // Each has a list of its own.
            var workers = Enumerable.Range(0, 8).Select(worker => Start(worker)).ToArray();
            var lists = workers.Select((_, worker) => Ids((round * 8 + worker) * 1000, 1000)).ToArray();
            for (var worker = 0; worker < workers.Length; worker++)
            {
                await workers[worker].StandardInput.BaseStream.WriteAsync(lists[worker]);
                workers[worker].StandardInput.Close();
                _ = workers[worker].StandardOutput.ReadToEndAsync();
                _ = workers[worker].StandardError.ReadToEndAsync();
            }

            var before = (await fleet.Space.Ledger()).Requests;
            // Some start later than others: all are killed while they work, the last of them at the limit.
            await Task.WhenAny(
                fleet.Space.WaitFor("requests", before + step),
                Task.WhenAll(workers.Select(worker => worker.WaitForExitAsync())));
            foreach (var worker in workers)
            {
                deaths += worker.HasExited ? 0 : 1;
                worker.Kill();
                await XhsProcess.WaitForExit(worker);
                worker.Dispose();
            }
        }

        Assert.True(deaths >= 8, $"{deaths} were killed");
        // Whoever comes now reaches the limit.
        var last = await XhsProcess.Finish(Start(5), Ids(900_000, Limit + 700));
        Assert.Contains("CallLimitReached", last.Error, StringComparison.Ordinal);
        var billed = (await fleet.Space.Ledger()).Billed;
        // At most what each of the dead had under way is spent for nothing.
        Assert.InRange(billed, Limit - deaths * 16, Limit);
        Assert.Equal((long)Limit, fleet.Read("SELECT used FROM spend"));
        Console.WriteLine($"{deaths} killed; {billed} of {Limit} calls were billed");
    }

    private Process Start(int worker, params string[] arguments)
    {
        xhs.Environment["XHS_STORE"] = fleet.Address(worker);
        return xhs.Start(["user", "-", "--format", "jsonl", .. arguments]);
    }

    private static byte[] Ids(int first, int count) => Encoding.ASCII.GetBytes(
        string.Concat(Enumerable.Range(first, count).Select(i => FleetOfWorkers.Id(i) + "\n")));
}
