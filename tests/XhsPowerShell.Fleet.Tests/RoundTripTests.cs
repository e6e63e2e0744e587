using System;
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

/// <summary>What one call after another costs the database: at most two round trips each.</summary>
public sealed class RoundTripTests : IDisposable
{
    private const int Few = 10;
    private const int Many = 60;

    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public RoundTripTests() => xhs.At(space);

    public void Dispose() => xhs.Dispose();

    [ServerTheory]
    [InlineData("--max-age 1d", false)]
    [InlineData("--max-age 1d", true)]
    [InlineData("--share trips", false)]
    [InlineData("--share trips", true)]
    [InlineData("--max-age 0", true)]
    public async Task A_call_takes_at_most_two_round_trips_also_with_a_limit_and_in_a_share(
        string arguments, bool isLimited)
    {
        using var server = new PostgresServer();
        using var proxy = new DatabaseProxy(server.EntryPort);
        await space.SetScenario(new { mode = "world", log = false });
        xhs.Environment["XHS_STORE_PASSWORD"] = server.Password;
        xhs.Environment["XHS_STORE"] = server.Address;
        if (isLimited)
        {
            var set = await xhs.Run(["config", "set", "--store", server.Address, "--daily-call-limit", "100000"]);
            Assert.Equal((0, ""), (set.ExitCode, set.Error));
        }

        xhs.Environment["XHS_STORE"] = server.Address.Replace(
            $":{server.EntryPort}/", $":{proxy.Port}/", StringComparison.Ordinal);
        await Count(0, 1);
        // Without what the start and the end of a process cost.
        var few = await Count(1, Few);
        var many = await Count(Few + 1, Many);
        var trips = (double)(many.Trips - few.Trips) / (Many - Few);
        var transactions = (double)(many.Transactions - few.Transactions) / (Many - Few);
        // Counters that were late for the transaction of their answer may have one of their own.
        Assert.InRange(trips, 1, 2.3);
        // By the server's own count, which includes what it does by itself.
        Assert.InRange(transactions, 1, 2.5);

        async Task<(long Trips, long Transactions)> Count(int first, int count)
        {
            var before = (proxy.Requests, Read());
            var result = await XhsProcess.Finish(
                xhs.Start(["user", "-", "--throttle-limit", "1", "--format", "jsonl", .. arguments.Split(' ')]),
                Ids(first, count));
            Assert.Equal((0, ""), (result.ExitCode, result.Error));
            Assert.Equal(count, result.Output.Count(character => character == '\n'));
            return (proxy.Requests - before.Requests, Read() - before.Item2);
        }

        long Read()
        {
            using var connection = server.Connect();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT xact_commit FROM pg_stat_database WHERE datname = 'postgres'";
            return (long)command.ExecuteScalar()!;
        }
    }

    private static byte[] Ids(int first, int count) => Encoding.ASCII.GetBytes(
        string.Concat(Enumerable.Range(first, count).Select(i => FleetOfWorkers.Id(i) + "\n")));
}
