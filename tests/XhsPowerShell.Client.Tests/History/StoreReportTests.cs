using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.History;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Store.Sqlite;
using Xunit;

namespace XhsPowerShell.Client.Tests.History;

/// <summary>What the store says of itself agrees with what the service has counted.</summary>
public sealed class StoreReportTests : IDisposable
{
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly StoreFolder store = new();
    private readonly LineLog log = new();
    private DateTimeOffset now = new(2026, 11, 21, 15, 59, 0, TimeSpan.Zero);

    private StoreAddress Address => StoreAddress.Parse(store.File)!;

    public void Dispose() => store.Dispose();

    [Fact]
    public void Looking_at_a_store_that_does_not_exist_says_so_and_creates_none()
    {
        var settings = store.Settings(space) with { DailyCallLimit = 5, ConfiguredStore = Address };
        Assert.False(StoreReports.Exists(Address));
        var report = StoreReports.Describe(null, settings);
        Assert.Equal((0, 0, 5L), (report.Answers, report.SpentToday, report.DailyCallLimit));
        Assert.Null(report.Size);
        Assert.Equal(0, StoreReports.Erase(null, null, null, null, commit: true).Answers);
        Assert.False(File.Exists(store.File));
    }

    [Fact]
    public async Task The_ledger_is_read_by_the_days_of_the_platform()
    {
        await space.SetScenario(new { mode = "world", missing = Id(2) });
        // A minute before midnight at +08:00, and after it.
        await Run([Id(1), Id(2)]);
        now += TimeSpan.FromMinutes(2);
        await Run([Id(3), Id(1)]);

        using var opened = Open();
        var days = StoreLedger.ReadDays(opened, null, null);
        Assert.Equal(["2026-11-21", "2026-11-22"], days.Select(static day =>
            day.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.All(days, static day => Assert.Equal(TimeSpan.FromHours(8), day.Since.Offset));
        Assert.Equal([2L, 1L], days.Select(static day => day.Requests));
        Assert.Equal([1L, 0L], days.Select(static day => day.Failures));
        Assert.Equal([0L, 1L], days.Select(static day => day.Saved));
        Assert.Equal((await space.Ledger()).Billed, days.Sum(static day => day.Billed));
        Assert.Equal(EndpointList.User.Path, Assert.Single(days[0].Endpoints!).Endpoint);

        var second = days[1].Since;
        Assert.Equal(1, Assert.Single(StoreLedger.ReadDays(opened, second, null)).Requests);
        Assert.Equal(2, Assert.Single(StoreLedger.ReadDays(opened, null, second.AddTicks(-1))).Requests);
        var all = StoreLedger.ReadAll(opened);
        Assert.Equal((3, days[0].Since), (all.Requests, all.Since));
        Assert.Equal(1, StoreReports.Describe(opened, store.Settings(space)).SpentToday);
    }

    [Fact]
    public async Task What_a_person_wrote_is_found_by_their_notes_and_a_preview_is_what_then_happens()
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 5, commentsPerNote = 3 });
        await Run([Id(1), Id(2)]);
        using (var client = Client())
        {
            var notes = await ClientRun.Of(client, EndpointList.UserNote, [Id(1)]);
            // The comments name their note, and not whose it is.
            await ClientRun.Of(client, EndpointList.NoteComment, [notes.Values("NoteId")[0]!]);
            await client.FinishAsync();
        }

        using var opened = Open();
        var planned = StoreReports.Erase(opened, null, Id(1), null, commit: false);
        Assert.Equal((3, 0), (planned.Answers, planned.SandboxAnswers));
        Assert.Equal(4, StoreReports.Describe(opened, store.Settings(space)).Answers);
        var erased = StoreReports.Erase(opened, null, Id(1), null, commit: true);
        Assert.Equal((planned.Answers, planned.Size), (erased.Answers, erased.Size));
        Assert.Equal([Id(2)], store.Column("SELECT subject FROM answer"));
    }

    [Theory]
    [InlineData("2026-11-21", 20261121)]
    [InlineData("2026/1/2", 20260102)]
    [InlineData("2026-11-21T23:30:00+08:00", 20261121)]
    [InlineData("2026-11-21T23:30:00Z", 20261122)]
    public void A_day_is_the_platforms_wherever_this_computer_is(string text, int expected)
    {
        Assert.True(PlatformDay.TryParse(text, out var day));
        Assert.Equal(expected, PlatformDay.NumberOf(day));
        Assert.Equal(day, PlatformDay.FromNumber(expected));
    }

    [Theory]
    [InlineData("today", 0)]
    [InlineData(" Yesterday ", 1)]
    [InlineData("今天", 0)]
    [InlineData("昨天", 1)]
    public void Today_and_yesterday_are_days_of_the_platform(string text, int daysAgo)
    {
        var before = DateTimeOffset.UtcNow.AddDays(-daysAgo);
        Assert.True(PlatformDay.TryParse(text, out var day));
        var after = DateTimeOffset.UtcNow.AddDays(-daysAgo);
        Assert.InRange(day, PlatformDay.Of(before), PlatformDay.Of(after));
    }

    private async Task Run(string[] ids)
    {
        using var client = Client();
        await ClientRun.Of(client, EndpointList.User, ids);
        await client.FinishAsync();
        StoreReports.Flush(Address);
    }

    private XhsClient Client() => new(
        store.Settings(space, StoreFolder.Week) with { ThrottleLimit = 1 },
        log,
        new() { OpenStore = _ => SqliteStore.Open(store.File, new SqliteStoreOptions { Clock = () => now }) });

    private SqliteStore Open() => SqliteStore.Open(store.File, new SqliteStoreOptions { Clock = () => now });

    private static string Id(int number) => number.ToString("x24", CultureInfo.InvariantCulture);
}
