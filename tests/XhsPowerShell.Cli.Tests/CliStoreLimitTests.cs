using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Store;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>Eight processes with one store.</summary>
public sealed class CliStoreLimitTests : IDisposable
{
    private const int Processes = 8;
    private const int Count = 1000;

    private static readonly string[] Ids =
        [.. Enumerable.Range(1, Count).Select(number => number.ToString("x24", CultureInfo.InvariantCulture))];

    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();
    private readonly StoreFolder store = new();

    public CliStoreLimitTests() => xhs.At(space).Environment["XHS_STORE"] = store.File;

    public void Dispose()
    {
        xhs.Dispose();
        store.Dispose();
    }

    [Fact]
    public async Task The_same_ids_in_eight_processes_are_emitted_by_each_without_an_error()
    {
        await space.SetScenario(new { mode = "world", log = false, jitterMs = 10 });

        var results = await RunAll();

        Assert.All(results, static result => Assert.Equal((0, ""), (result.ExitCode, result.Error)));
        Assert.All(results, static result => Assert.Equal(Ids, result.Values("UserId")));
        var again = await xhs.Run(["user", "-", "--max-age", "7d"], Input());
        Assert.Equal(Ids, again.Values("UserId"));
        var ledger = await space.Ledger();
        Assert.Equal(ledger.Billed, store.Run("SELECT count(*) FROM answer"));
        Assert.Equal(ledger.Billed, store.Run("SELECT sum(billed) FROM ledger"));
        Assert.Equal(ledger.Requests, store.Run("SELECT sum(requests) FROM ledger"));
    }

    [Fact]
    public async Task A_daily_limit_over_eight_processes_is_used_up_and_not_exceeded_by_one()
    {
        await space.SetScenario(new { mode = "world", log = false, jitterMs = 10 });
        using (var opened = StoreFactory.Open(store.Settings(space).Store!))
        {
            opened.SetDailyCallLimit(500);
        }

        var results = await RunAll();

        Assert.All(results, static result =>
        {
            Assert.Contains("CallLimitReached", result.Error, StringComparison.Ordinal);
            Assert.Contains("500 of 500 calls", result.Error, StringComparison.Ordinal);
            Assert.Equal(Ids.Where(result.Values("UserId").Contains), result.Values("UserId"));
        });
        var ledger = await space.Ledger();
        Assert.Equal((500, 500), (ledger.Requests, ledger.Billed));
        Assert.Equal(500L, store.Run("SELECT count(*) FROM answer"));
        Assert.Equal(500L, store.Run("SELECT sum(counted) FROM ledger"));
        Assert.Equal(0L, store.Run("SELECT sum(open) FROM ledger"));
    }

    private Task<XhsResult[]> RunAll() => Task.WhenAll(Enumerable.Range(0, Processes).Select(_ =>
        xhs.Run(["user", "-", "--max-age", "7d", "--throttle-limit", "8"], Input())));

    private static byte[] Input() => Encoding.UTF8.GetBytes(string.Join('\n', Ids));
}
