using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using XhsPowerShell.Cli.Tests;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Fleet.Tests.Support;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using FleetOfWorkers = XhsPowerShell.Fleet.Tests.Support.Fleet;

namespace XhsPowerShell.Fleet.Tests;

/// <summary>Rules 1, 8 and 27 for shares: round trips, and a database that is lost on the way.</summary>
public sealed class ShareNetworkTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(100);
    private readonly FleetOfWorkers fleet = new();
    private readonly XhsProcess xhs = new();
    private readonly DatabaseProxy? proxy;

    public ShareNetworkTests()
    {
        xhs.At(fleet.Space);
        xhs.Environment["XHS_STORE_PASSWORD"] = PostgresServer.Shared.Password;
        if (PostgresServer.SkipReason is null)
        {
            fleet.Proxy = proxy = new DatabaseProxy(PostgresServer.Shared.EntryPort);
        }
    }

    public void Dispose()
    {
        fleet.Dispose();
        xhs.Dispose();
    }

    [ServerFact]
    public async Task A_share_takes_at_most_two_round_trips_a_call()
    {
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 100, log = false });
        xhs.Environment["XHS_STORE"] = fleet.Address(0);
        // The tables; then what a process needs to start and to end, with one input.
        await XhsProcess.Finish(xhs.Start(["user", "-", "--share", "tables", "--format", "jsonl"]), Ids(500, 1));
        var before = proxy!.Requests;
        await XhsProcess.Finish(xhs.Start(["user", "-", "--share", "first", "--format", "jsonl"]), Ids(501, 1));
        var start = proxy.Requests - before;
        before = proxy.Requests;
        var result = await XhsProcess.Finish(
            xhs.Start(["user", "-", "--share", "spring", "--throttle-limit", "8", "--format", "jsonl"]), Ids(0, 200));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(Numbers(0, 200), Written(result.Output));
        Assert.InRange(proxy.Requests - before, 1, start + (2 * 199));
    }

    [ServerTheory]
    [InlineData(nameof(ProxyCut.InRequest))]
    [InlineData(nameof(ProxyCut.BeforeReply))]
    [InlineData(nameof(ProxyCut.InReply))]
    public async Task Wherever_the_connection_is_cut_each_input_is_claimed_and_written_once(string where)
    {
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 60, log = false });
        var running = Task.WhenAll(Enumerable.Range(0, 2).Select(worker =>
        {
            xhs.Environment["XHS_STORE"] = fleet.Address(worker);
            return XhsProcess.Finish(
                xhs.Start(["user", "-", "--share", "spring", "--format", "jsonl"]), Ids(0, 200));
        }));
        // Who cannot open its store ends at once, which is another rule.
        await fleet.Space.WaitFor("requests", 1);
        for (var limit = 0; fleet.Read("SELECT count(*) FROM run") is not 2L && limit < 1000; limit++)
        {
            await Task.Delay(20);
        }

        proxy!.Cut = request => request.Number % 7 == 6 ? Enum.Parse<ProxyCut>(where) : ProxyCut.None;
        var results = await running.WaitAsync(Limit);
        Assert.All(results, result => Assert.Equal((0, ""), (result.ExitCode, result.Error)));
        Assert.InRange(proxy.Cuts, 2, int.MaxValue);
        Assert.Equal(Numbers(0, 200), results.SelectMany(result => Written(result.Output)).Order());
        Assert.Equal(200, (await fleet.Space.Ledger()).Requests);
        Assert.Equal(200L, fleet.Read("SELECT count(*) FROM work WHERE state = 2"));
    }

    [ServerFact]
    public async Task Without_its_database_a_worker_writes_what_was_paid_for_and_stops()
    {
        using var server = new PostgresServer();
        var space = TestServer.NewSpace();
        xhs.At(space);
        xhs.Environment["XHS_STORE"] = server.Address;
        xhs.Environment["XHS_STORE_PASSWORD"] = server.Password;
        await space.SetScenario(new { mode = "world", delayMs = 50, log = false });
        var result = XhsProcess.Finish(
            xhs.Start(["user", "-", "--share", "spring", "--format", "jsonl"]), Ids(0, 4000));
        await space.WaitFor("requests", 60);
        server.Crash();
        var (exitCode, output, error) = await result.WaitAsync(Limit);
        Assert.NotEqual(0, exitCode);
        Assert.Contains("StoreFailed", error, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Password, error, StringComparison.Ordinal);
        var ledger = await space.Ledger();
        // Whether others had taken over what it still held in the end is not known, so that may be missing.
        Assert.InRange(Written(output).Length, (int)ledger.Billed - 16, (int)ledger.Billed);
        Assert.InRange(ledger.Billed, 60, 3999);
    }

    private static int[] Written(string output) =>
        [.. Regex.Matches(output, "\"UserId\":\"[0-9a-f]{16}([0-9a-f]{8})\"")
            .Select(match => Convert.ToInt32(match.Groups[1].Value, 16))];

    private static int[] Numbers(int first, int count) => [.. Enumerable.Range(first, count)];

    private static byte[] Ids(int first, int count) => Encoding.ASCII.GetBytes(
        string.Concat(Numbers(first, count).Select(i => FleetOfWorkers.Id(i) + "\n")));
}
