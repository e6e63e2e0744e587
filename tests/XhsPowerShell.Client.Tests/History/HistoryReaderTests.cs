using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.History;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Store;
using Xunit;

namespace XhsPowerShell.Client.Tests.History;

/// <summary>What was kept comes out as it was, and reading it costs nothing.</summary>
public sealed class HistoryReaderTests : IDisposable
{
    private const string Other = "5a901362e8ac2b36c99bce34";

    private readonly TestSpace space = TestServer.NewSpace();
    private readonly StoreFolder store = new();
    private readonly LineLog log = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task Objects_are_what_they_were_with_their_time()
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 45 });
        var users = await Keep(EndpointList.User, [TestClient.Id, Other]);
        var notes = await Keep(EndpointList.UserNote, [TestClient.Id]);
        var paid = (await space.Ledger()).Requests;
        Assert.Equal(5, paid);

        Assert.Equal(users, Read(Of(EndpointList.User)));
        Assert.Equal(notes, Read(Of(EndpointList.UserNote)));
        Assert.Equal(45, notes.Count);
        Assert.Equal([.. users, .. notes], Read(new()));
        Assert.Equal(paid, (await space.Ledger()).Requests);
        Assert.Equal(5L, store.Run("SELECT sum(requests) FROM ledger"));
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public async Task Each_answer_is_a_version_and_the_newest_ones_are_the_last()
    {
        await space.SetScenario(new { mode = "world" });
        var versions = new List<string>();
        for (var version = 0; version < 4; version++)
        {
            versions.AddRange(await Keep(EndpointList.User, [TestClient.Id]));
            await Task.Delay(5);
        }

        await Keep(EndpointList.User, [Other]);
        var query = Of(EndpointList.User) with { Subject = TestClient.Id };
        Assert.Equal(versions, Read(query));
        Assert.Equal(versions.TakeLast(3), Read(query with { Last = 3 }));
        Assert.Equal(versions, Read(query with { Last = 9 }));
        var third = JsonDocument.Parse(versions[2]).RootElement.GetProperty("RetrievedAt").GetDateTimeOffset();
        // From the moment on, and before it.
        Assert.Equal(versions.Skip(2), Read(query with { After = third }));
        Assert.Equal(versions.Take(2), Read(query with { Before = third }));
        Assert.Empty(Read(query with { After = third, Before = third }));
        Assert.Equal([versions[3]], Read(query with { After = third, Last = 1 }));
    }

    [Fact]
    public async Task Everybody_reads_their_own_and_the_sandbox_is_somebody_else()
    {
        await space.SetScenario(new { mode = "world" });
        var paid = await Keep(EndpointList.User, [TestClient.Id]);
        var sandbox = new EffectiveSettings
        {
            Region = XhsRegion.Sandbox, Store = StoreAddress.Parse(store.File), MaxAge = StoreFolder.Week,
        };
        const string Made = "5cab9537000000005a90c3e1";
        using (var client = StoreFolder.Client(sandbox, log))
        {
            var run = await ClientRun.Of(client, EndpointList.User, [Made]);
            Assert.Empty(run.Errors.Select(static error => error.Message));
            Assert.Equal([Made], run.Values("UserId"));
        }

        Assert.Equal(paid, Read(new()));
        var made = Assert.Single(Values(new(), sandbox));
        Assert.Equal(Made, Assert.IsType<XhsUser>(made).UserId);
        Assert.True(((XhsUser)made).IsSandbox);
        Assert.Empty(Values(new(), store.Settings(space) with { BaseUri = new Uri("https://other.example") }));
        var report = StoreReports.Describe(Open(), store.Settings(space));
        Assert.Equal((2, 1, 1), (report.Answers, report.SandboxAnswers, report.SpentToday));
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_costs_a_warning_that_names_it_and_no_other()
    {
        await space.SetScenario(new { mode = "world" });
        var users = await Keep(EndpointList.User, [TestClient.Id, Other]);
        store.Run("UPDATE answer SET body = x'0011' WHERE subject = '" + TestClient.Id + "'");

        Assert.Equal([users[1]], Read(new()));

        Assert.Contains("userId=" + TestClient.Id, Assert.Single(log.Warnings), StringComparison.Ordinal);
        Assert.Equal(2, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task Errors_that_were_billed_are_no_objects()
    {
        await space.SetScenario(new { mode = "world", missing = Other });
        using (var client = store.Client(space, log))
        {
            Assert.Single((await ClientRun.Of(client, EndpointList.User, [Other, TestClient.Id])).Errors);
        }

        Assert.Equal(2L, store.Run("SELECT count(*) FROM answer"));
        Assert.Single(Read(new()));
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public async Task A_stop_ends_the_reading_between_two_answers()
    {
        await space.SetScenario(new { mode = "world" });
        await Keep(EndpointList.User, [TestClient.Id, Other]);
        using var stop = new CancellationTokenSource();
        using var opened = Open();
        using var reader = new HistoryReader(opened, store.Settings(space), log, stop.Token);
        using var objects = reader.Read(new()).GetEnumerator();
        Assert.True(objects.MoveNext());
        await stop.CancelAsync();
        Assert.False(objects.MoveNext());
    }

    private static HistoryQuery Of(Endpoint endpoint) => new() { Endpoints = [endpoint.Path] };

    private IStore Open() => StoreFactory.Open(StoreAddress.Parse(store.File)!);

    private async Task<IReadOnlyList<string>> Keep<T>(Endpoint<T> endpoint, string[] inputs)
        where T : class
    {
        using var client = StoreFolder.Client(store.Settings(space) with { ThrottleLimit = 1 }, log);
        var run = await ClientRun.Of(client, endpoint, inputs, new QueryOptions());
        Assert.Null(run.Ended);
        Assert.Empty(run.Errors);
        return run.Objects;
    }

    private List<object> Values(HistoryQuery query, EffectiveSettings settings)
    {
        using var opened = Open();
        using var reader = new HistoryReader(opened, settings, log);
        return [.. reader.Read(query)];
    }

    private IReadOnlyList<string> Read(HistoryQuery query) =>
        [.. Values(query, store.Settings(space))
            .Select(static value => JsonSerializer.Serialize(value, value.GetType()))];
}
