using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using XhsPowerShell.Cli.Tests;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Fleet.Tests.Support;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using FleetOfWorkers = XhsPowerShell.Fleet.Tests.Support.Fleet;

namespace XhsPowerShell.Fleet.Tests;

/// <summary>Rule 1: what was paid for comes out, also when the database is away.</summary>
public sealed class DatabaseAwayTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(100);
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public DatabaseAwayTests() => xhs.At(space);

    public void Dispose() => xhs.Dispose();

    [ServerFact]
    public async Task At_the_start_it_is_an_error_before_any_call()
    {
        xhs.Environment["XHS_STORE"] = "postgresql://me@127.0.0.1:1/nothing";
        var result = await xhs.Run(["user", FleetOfWorkers.Id(1), "--max-age", "1d"]);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("StoreUnavailable", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    [ServerFact]
    public async Task A_server_that_restarts_in_the_middle_costs_no_object_and_no_call()
    {
        using var server = new PostgresServer();
        var worker = Start(server);
        var result = XhsProcess.Finish(worker, Ids(400));
        await space.WaitFor("requests", 60);
        server.Crash();
        await Task.Delay(500);
        server.Start();
        var (exitCode, output, error) = await result;
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(400, Lines(output));
        var ledger = await space.Ledger();
        Assert.Equal((400, 400), (ledger.Requests, ledger.DistinctQuestions));
    }

    [ServerFact]
    public async Task A_server_that_does_not_come_back_ends_the_run_and_every_answer_that_was_paid_for_comes_out()
    {
        using var server = new PostgresServer();
        var worker = Start(server);
        var result = XhsProcess.Finish(worker, Ids(4000));
        await space.WaitFor("requests", 60);
        server.Crash();
        var (exitCode, output, error) = await result.WaitAsync(Limit);
        Assert.NotEqual(0, exitCode);
        Assert.Contains("StoreFailed", error, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Password, error, StringComparison.Ordinal);
        var ledger = await space.Ledger();
        Assert.Equal(ledger.Billed, Lines(output));
        Assert.InRange(ledger.Billed, 60, 3999);
    }

    private Process Start(PostgresServer server)
    {
        xhs.Environment["XHS_STORE"] = server.Address;
        xhs.Environment["XHS_STORE_PASSWORD"] = server.Password;
        space.SetScenario(new { mode = "world", delayMs = 50, log = false }).Wait(Limit);
        return xhs.Start(["user", "-", "--format", "jsonl", "--max-age", "1d"]);
    }

    private static int Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    private static byte[] Ids(int count) => Encoding.ASCII.GetBytes(
        string.Concat(Enumerable.Range(0, count).Select(i => FleetOfWorkers.Id(i) + "\n")));
}
