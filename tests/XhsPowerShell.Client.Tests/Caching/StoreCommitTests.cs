using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Store.Sqlite;
using Xunit;

namespace XhsPowerShell.Client.Tests.Caching;

/// <summary>What was spent is counted once, also when nobody knows whether a commit went through.</summary>
public sealed class StoreCommitTests : IDisposable
{
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly StoreFolder store = new();
    private readonly LineLog log = new();
    private int commits;
    private volatile bool isWell;

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_commit_that_ends_in_an_error_is_counted_once_and_costs_no_object(int throttleLimit)
    {
        await space.SetScenario(new { mode = "world" });
        ClientRun run;
        using (var client = Client(store.Settings(space) with { ThrottleLimit = throttleLimit }, EachThird))
        {
            run = await ClientRun.Of(client, EndpointList.User, Ids(20));
        }

        Assert.Null(run.Ended);
        Assert.Equal(Ids(20), run.Values("UserId"));
        Assert.Contains("could not be kept", Assert.Single(log.Warnings), StringComparison.Ordinal);
        await AssertCounted(20);
        // The commits had gone through: the answers are there.
        Assert.Equal(20L, store.Run("SELECT count(*) FROM answer"));
    }

    [Fact]
    public async Task With_a_limit_a_commit_that_ends_in_an_error_ends_the_run_and_takes_no_place_for_good()
    {
        await space.SetScenario(new { mode = "world" });
        var settings = store.Settings(space, StoreFolder.Week) with { DailyCallLimit = 12, ThrottleLimit = 1 };
        for (var run = 0; run < 3; run++)
        {
            using var broken = Client(settings, () => !isWell && ++commits % 5 == 0);
            var ended = await ClientRun.Of(broken, EndpointList.User, Ids(12));
            Assert.Equal("StoreFailed", ended.Ended?.ErrorId);
        }

        var paid = (await space.Ledger()).Billed;
        Assert.InRange(paid, 1, 11);
        await AssertCounted(paid);

        isWell = true;
        // Every place that is left can be used, and not one more.
        using var client = StoreFolder.Client(settings, log);
        var whole = await ClientRun.Of(client, EndpointList.User, Ids(14));
        Assert.Equal("CallLimitReached", whole.Ended?.ErrorId);
        Assert.Equal(Ids(12), whole.Values("UserId"));
        Assert.Equal(12, (await space.Ledger()).Billed);
    }

    private bool EachThird() => Interlocked.Increment(ref commits) % 3 == 0;

    private XhsClient Client(EffectiveSettings settings, Func<bool> isLost) => new(settings, log, new()
    {
        OpenStore = _ => SqliteStore.Open(store.File, new SqliteStoreOptions
        {
            AfterCommit = () =>
            {
                if (isLost())
                {
                    throw new IOException("the reply was lost");
                }
            },
        }),
    });

    private async Task AssertCounted(long calls)
    {
        Assert.Equal((calls, calls), ((await space.Ledger()).Requests, (await space.Ledger()).Billed));
        (long, long, long, long) counted = default;
        for (var wait = 0; wait < 1000 && counted != (calls, calls, calls, 0); wait++)
        {
            await Task.Delay(20);
            counted = (Sum("requests"), Sum("billed"), Sum("counted"), Sum("open"));
        }

        Assert.Equal((calls, calls, calls, 0), counted);
    }

    private long Sum(string column) => (long)store.Run($"SELECT coalesce(sum({column}), 0) FROM ledger")!;

    private static string[] Ids(int count) =>
        [.. Enumerable.Range(1, count).Select(number => number.ToString("x24", CultureInfo.InvariantCulture))];
}
