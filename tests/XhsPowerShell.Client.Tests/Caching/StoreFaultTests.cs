using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Store.Sqlite;
using Xunit;

namespace XhsPowerShell.Client.Tests.Caching;

/// <summary>
/// What cannot be read ends a run before it pays; what cannot be written costs a warning and never an object.
/// </summary>
public sealed class StoreFaultTests : IDisposable
{
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly StoreFolder store = new();
    private readonly LineLog log = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task A_file_of_another_program_is_refused_before_any_call_and_left_alone()
    {
        var content = string.Concat(Enumerable.Repeat("this is no store\n", 100));
        await File.WriteAllTextAsync(store.File, content);
        var error = await Assert.ThrowsAsync<XhsStoreException>(() => Run(StoreFolder.Week));
        Assert.Contains(store.File, error.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(store.File));
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task A_truncated_file_ends_the_run_before_any_call()
    {
        await Kept(30);
        await Closed();
        using (var stream = File.OpenWrite(store.File))
        {
            stream.SetLength(stream.Length / 2);
        }

        File.Delete(store.File + "-wal");
        var paid = (await space.Ledger()).Requests;
        string id;
        try
        {
            id = (await Run(StoreFolder.Week, 30)).Ended?.ErrorId ?? "none";
        }
        catch (XhsStoreException error)
        {
            id = error.ErrorId;
        }

        Assert.Contains(id, new[] { "StoreFailed", "StoreDamaged", "StoreReadFailed" });
        Assert.Equal(paid, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task One_damaged_answer_is_asked_for_again_with_a_warning()
    {
        await Kept(3);
        store.Run("UPDATE answer SET body = x'00112233445566778899' WHERE id = 2");
        var run = await Run(StoreFolder.Week, 3);
        Assert.Equal((3, 4), (run.Objects.Count, (await space.Ledger()).Requests));
        Assert.Contains("damaged", Assert.Single(log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_deleted_in_the_middle_asks_nothing_more_when_it_is_read()
    {
        await space.SetScenario(new { mode = "world" });
        using var client = store.Client(space, log, StoreFolder.Week);
        await ClientRun.Of(client, EndpointList.User, Ids(2));
        DeleteFiles();

        var run = await ClientRun.Of(client, EndpointList.User, Ids(6));

        Assert.Equal("StoreFailed", run.Ended?.ErrorId);
        Assert.Equal((0, 2), (run.Objects.Count, (await space.Ledger()).Requests));
        Assert.Equal(Ids(1)[0], run.FirstUnanswered);
    }

    [Fact]
    public async Task A_store_that_is_deleted_in_the_middle_costs_a_warning_and_no_object_when_it_is_only_written()
    {
        await space.SetScenario(new { mode = "world" });
        using var client = store.Client(space, log);
        await ClientRun.Of(client, EndpointList.User, Ids(2));
        DeleteFiles();

        var run = await ClientRun.Of(client, EndpointList.User, Ids(12).Skip(2));

        Assert.Null(run.Ended);
        Assert.Equal((10, 12), (run.Objects.Count, (await space.Ledger()).Requests));
        Assert.Contains("could not be kept", Assert.Single(log.Warnings), StringComparison.Ordinal);
        Assert.False(File.Exists(store.File));
    }

    [Fact]
    public async Task With_a_limit_a_store_that_cannot_be_written_ends_the_run_and_no_object_is_lost()
    {
        await space.SetScenario(new { mode = "world" });
        using var client = StoreFolder.Client(store.Settings(space) with { DailyCallLimit = 100 }, log);
        await ClientRun.Of(client, EndpointList.User, Ids(2));
        DeleteFiles();

        var run = await ClientRun.Of(client, EndpointList.User, Ids(12).Skip(2));

        Assert.Equal("StoreFailed", run.Ended?.ErrorId);
        Assert.Equal((await space.Ledger()).Billed, 2 + run.Objects.Count);
    }

    [Fact]
    public async Task A_store_that_becomes_unwritable_while_calls_are_under_way_with_a_limit_emits_them_and_stops()
    {
        await space.SetScenario(new { mode = "world", faults = new { after = 1, fault = new { hold = true } } });
        using var client = StoreFolder.Client(
            store.Settings(space) with { DailyCallLimit = 100, ThrottleLimit = 4 }, log);
        await ClientRun.Of(client, EndpointList.User, Ids(1));
        var running = ClientRun.Of(client, EndpointList.User, Ids(40).Skip(1));
        await space.WaitFor("held", 4);
        DeleteFiles();
        await space.Release();

        var run = await running;

        Assert.Equal("StoreFailed", run.Ended?.ErrorId);
        var ledger = await space.Ledger();
        Assert.Equal((5, 5), (ledger.Requests, ledger.Billed));
        Assert.Equal(4, run.Objects.Count);
        Assert.Equal(Ids(6)[5], run.FirstUnanswered);
    }

    [Fact]
    public async Task A_store_that_takes_no_more_costs_a_warning_and_no_object()
    {
        await space.SetScenario(new { mode = "world" });
        using var client = store.Client(space, log);
        await ClientRun.Of(client, EndpointList.User, Ids(1));
        store.Run("CREATE TRIGGER full BEFORE INSERT ON answer BEGIN SELECT RAISE(FAIL, 'full'); END");
        var run = await ClientRun.Of(client, EndpointList.User, Ids(8).Skip(1));
        Assert.Null(run.Ended);
        Assert.Equal((7, 8), (run.Objects.Count, (await space.Ledger()).Requests));
        Assert.Contains("could not be kept", Assert.Single(log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_process_that_writes_for_long_costs_a_warning_after_a_while_and_no_object()
    {
        await space.SetScenario(new { mode = "world" });
        using var client = store.Client(space, log);
        await ClientRun.Of(client, EndpointList.User, Ids(1));
        var watch = Stopwatch.StartNew();
        ClientRun run;
        using (var other = store.Connect())
        {
            using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
            run = await ClientRun.Of(client, EndpointList.User, Ids(4).Skip(1));
            Assert.InRange(watch.Elapsed.TotalSeconds, 4, 29);
            command.CommandText = "ROLLBACK";
            command.ExecuteNonQuery();
        }

        Assert.Null(run.Ended);
        Assert.Equal((3, 4), (run.Objects.Count, (await space.Ledger()).Requests));
        Assert.Contains("within 5 s", Assert.Single(log.Warnings), StringComparison.Ordinal);
        await client.FinishAsync();
        // What waited is written as soon as it can be.
        var waited = Stopwatch.StartNew();
        while ((long)store.Run("SELECT count(*) FROM answer")! < 4 && waited.Elapsed < TestClient.Limit)
        {
            await Task.Delay(20);
        }

        Assert.Equal(4L, store.Run("SELECT count(*) FROM answer"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_store_that_another_process_keeps_for_itself_ends_the_run_before_any_call(bool hasAge)
    {
        await Kept(2);
        await Closed();
        using var other = store.Connect();
        using var command = other.CreateCommand();
        command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; DELETE FROM mark; COMMIT;";
        command.ExecuteNonQuery();
        // Without an age too: whether the store has a limit is not known before it is open.
        var error = Assert.Throws<XhsStoreException>(() => new XhsClient(
            store.Settings(space, hasAge ? StoreFolder.Week : null), log, new()
            {
                OpenStore = _ => SqliteStore.Open(
                    store.File, new SqliteStoreOptions { LockTimeout = TimeSpan.FromMilliseconds(200) }),
            }));
        Assert.Equal("StoreLocked", error.ErrorId);
        Assert.Contains(store.File, error.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await space.Ledger()).Requests);

        // And when the other one has ended, everything is there.
        other.Close();
        Assert.Equal(Ids(2), (await Run(StoreFolder.Week, 2)).Values("UserId"));
        Assert.Equal(2, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task A_read_only_store_ends_the_run_before_any_call()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            // For root nothing is read-only.
            return;
        }

        await Kept(2);
        await Closed();
        File.SetUnixFileMode(store.Folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.SetUnixFileMode(store.File, UnixFileMode.UserRead);
        try
        {
            await Assert.ThrowsAnyAsync<Exception>(() => Run(StoreFolder.Week));
            Assert.Equal(2, (await space.Ledger()).Requests);
        }
        finally
        {
            File.SetUnixFileMode(
                store.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_clock_that_is_set_back_costs_calls_and_gives_no_wrong_answer()
    {
        await Kept(3);
        // As if the clock had been ahead by an hour when they were kept.
        store.Run("UPDATE answer SET kept_at = kept_at + 3600000");
        var run = await Run(StoreFolder.Week, 3);
        Assert.Equal(Ids(3), run.Values("UserId"));
        Assert.Equal(6, (await space.Ledger()).Requests);
        var again = await Run(StoreFolder.Week, 3);
        Assert.Equal(run.Objects, again.Objects);
        Assert.Equal(6, (await space.Ledger()).Requests);
    }

    private async Task Kept(int count)
    {
        await space.SetScenario(new { mode = "world" });
        Assert.Equal(count, (await Run(StoreFolder.Week, count)).Objects.Count);
    }

    /// <summary>Waits until this process has the file no longer open.</summary>
    private async Task Closed()
    {
        for (var wait = 0; wait < 1000 && File.Exists(store.File + "-wal"); wait++)
        {
            await Task.Delay(20);
        }
    }

    private async Task<ClientRun> Run(TimeSpan? maxAge, int count = 3, QueryOptions? options = null)
    {
        using var client = store.Client(space, log, maxAge);
        return await ClientRun.Of(client, EndpointList.User, Ids(count), options);
    }

    private void DeleteFiles() =>
        Array.ForEach(Directory.GetFiles(store.Folder), static file => File.Delete(file));

    private static string[] Ids(int count) =>
        [.. Enumerable.Range(1, count).Select(number => number.ToString("x24", CultureInfo.InvariantCulture))];
}
