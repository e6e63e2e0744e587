using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Store.Sqlite;
using Xunit;

namespace XhsPowerShell.Client.Tests.Caching;

/// <summary>A clock that is set in the middle of a run costs no object, and within a run no call.</summary>
public sealed class StoreClockTests : IDisposable
{
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly StoreFolder store = new();
    private readonly LineLog log = new();
    private long offset;

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(1, 0)]
    [InlineData(-30, 0)]
    [InlineData(30, 0)]
    [InlineData(-1, 7)]
    [InlineData(1, 7)]
    [InlineData(-30, 7)]
    [InlineData(30, 7)]
    public async Task A_run_asks_for_nothing_twice_and_a_repetition_gives_the_same_objects(int days, int maxAge)
    {
        await space.SetScenario(new { mode = "world" });
        var ids = Ids(20);
        ClientRun run;
        using (var client = Client(maxAge))
        {
            // There and back: what was kept in between has times before, or after, everything else.
            run = await ClientRun.Of(client, EndpointList.User, Stepping([.. ids, .. ids], days));
        }

        Assert.Null(run.Ended);
        Assert.Equal([.. ids, .. ids], run.Values("UserId"));
        Assert.Equal(run.Objects.Take(20), run.Objects.Skip(20));
        Assert.Equal(20, (await space.Ledger()).Requests);
        Assert.Equal(20L, store.Run("SELECT count(*) FROM answer"));

        Interlocked.Exchange(ref offset, 0);
        using var again = Client(7);
        var repeated = await ClientRun.Of(again, EndpointList.User, ids);
        Assert.Equal(ids, repeated.Values("UserId"));
        // What is dated in the future, or too old, is asked for again; everything else is not.
        Assert.InRange((await space.Ledger()).Requests, 20, days is 1 or -30 or 30 ? 40 : 20);
    }

    [Fact]
    public async Task A_list_whose_clock_is_set_in_the_middle_is_whole_and_in_order()
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 75 });
        var steady = await Notes(() => { });
        foreach (var days in new[] { -3, 3 })
        {
            var calls = 0;
            Interlocked.Exchange(ref offset, 0);
            var stepped = await Notes(() =>
                Interlocked.Exchange(ref offset, ++calls % 2 == 0 ? days * TimeSpan.TicksPerDay : 0));
            Assert.Equal(steady.Values("NoteId"), stepped.Values("NoteId"));
        }
    }

    private async Task<ClientRun> Notes(Action onCommit)
    {
        using var client = Client(7, onCommit);
        return await ClientRun.Of(client, EndpointList.UserNote, [TestClient.Id]);
    }

    private System.Collections.Generic.IEnumerable<string> Stepping(string[] ids, int days)
    {
        for (var index = 0; index < ids.Length; index++)
        {
            Interlocked.Exchange(ref offset, index / 7 % 2 == 1 ? days * TimeSpan.TicksPerDay : 0);
            yield return ids[index];
        }
    }

    private XhsClient Client(int maxAge, Action? onCommit = null) => new(
        store.Settings(space, TimeSpan.FromDays(maxAge)) with { ThrottleLimit = 1 },
        log,
        new()
        {
            OpenStore = _ => SqliteStore.Open(store.File, new SqliteStoreOptions
            {
                Clock = () => DateTimeOffset.UtcNow.AddTicks(Interlocked.Read(ref offset)),
                AfterCommit = onCommit,
            }),
        });

    private static string[] Ids(int count) =>
        [.. Enumerable.Range(1, count).Select(number => number.ToString("x24", CultureInfo.InvariantCulture))];
}
