using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Queries;

/// <summary>When a run ends early, every list and every input says what became of it.</summary>
public sealed class CutListTests : IDisposable
{
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly StoreFolder store = new();
    private readonly LineLog log = new();

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_list_that_is_cut_off_names_where_it_goes_on_and_no_page_is_paid_for_twice(bool isLimit)
    {
        object world = isLimit ? new { mode = "world", notesPerUser = 45 }
            : new { mode = "world", notesPerUser = 45, balance = 5 };
        await space.SetScenario(world);

        var run = await Notes(Ids(4), isLimit ? 5 : null);

        var errorId = isLimit ? "CallLimitReached" : "InsufficientBalance";
        Assert.Equal((errorId, Ids(4)[0]), (run.Ended?.ErrorId, run.EndedAt));
        Assert.Equal(100, run.Objects.Count);
        Assert.Equal(Ids(4).Skip(1), run.Failed);
        Assert.All(run.Errors, error => Assert.Equal((errorId, false), (error.ErrorId, error.IsTerminating)));
        Assert.Null(run.FirstUnanswered);
        var cursors = run.Failed.Zip(run.Errors, (input, error) => (Input: input, error.Cursor))
            .Prepend((run.EndedAt!, run.Ended!.Cursor)).ToList();
        Assert.All(run.Errors.Append(run.Ended), error =>
            Assert.Contains("-Cursor " + error.Cursor, error.RecommendedAction, StringComparison.Ordinal));
        await space.SetScenario(new { mode = "world", notesPerUser = 45 });
        var notes = run.Values("NoteId");
        foreach (var (input, cursor) in cursors)
        {
            notes.AddRange((await Notes([input], null, cursor)).Values("NoteId"));
        }

        Assert.Equal((180, 180), (notes.Count, notes.Distinct().Count()));
        Assert.Equal(12, (await space.Ledger()).Billed);
    }

    [Fact]
    public async Task What_was_not_answered_at_all_is_named_behind_the_lists_that_are_cut_off()
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 45 });

        var run = await Notes(Ids(9), 5);

        Assert.Equal(100, run.Objects.Count);
        Assert.Equal(Ids(4).Skip(1), run.Failed);
        Assert.Equal($"any inputs after '{Ids(4).Last()}'", run.Unanswered!.Describe());
    }

    [Fact]
    public async Task A_search_that_is_cut_off_names_its_page()
    {
        await space.SetScenario(new { mode = "world", searchUsers = 60 });
        using var client = new XhsClient(
            TestClient.Settings(space.BaseUri, 4), log, new() { MaxCalls = 5, Time = TestClient.Clock() });
        await client.User();

        var run = await ClientRun.Of(client, EndpointList.SearchUser, ["咖啡", "茶", "酒"]);

        Assert.Equal(("CallLimitReached", "咖啡", 3), (run.Ended?.ErrorId, run.EndedAt, run.Ended!.Page));
        Assert.Equal(["茶", "酒"], run.Failed);
        Assert.Equal([2, 2], run.Errors.Select(error => error.Page));
    }

    [Fact]
    public async Task Comments_that_were_paid_for_come_out_although_the_replies_before_them_do_not()
    {
        await space.SetScenario(new { mode = "world" });
        string[] notes = [.. (await Notes([Ids(1)[0]], null)).Values("NoteId").Take(2).Select(id => id!)];
        var expected = (await Comments(notes, new QueryOptions { MaxPages = 1 }, null)).Values("CommentId");
        Assert.True(expected.Count >= 20, $"{expected.Count} comments.");

        var run = await Comments(notes, new QueryOptions { Parameters = [("IncludeReply", "true")] }, 2);

        Assert.Equal(("CallLimitReached", notes[0]), (run.Ended?.ErrorId, run.EndedAt));
        Assert.Empty(expected.Except(run.Values("CommentId")));
        Assert.Equal([notes[1]], run.Failed);
        Assert.Contains("from its start", run.Errors[0].RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_input_between_answered_ones_is_named_and_the_answered_ones_are_not()
    {
        await space.SetScenario(new { mode = "world", faults = new object[]
        {
            new { userId = Ids(3)[2], fault = new { code = 601 } },
            new { userId = new[] { Ids(1)[0], Ids(2)[1], Ids(4)[3] }, fault = new { hold = true } },
        } });
        using var client = new XhsClient(
            TestClient.Settings(space.BaseUri, 4), log, new() { Time = TestClient.Clock() });
        await client.User();
        var running = ClientRun.Of(client, EndpointList.User, Ids(8));
        await space.WaitFor("held", 3);
        await space.WaitFor("requests", 5);
        await space.Release();

        var run = await running;

        Assert.Equal([Ids(1)[0], Ids(2)[1], Ids(4)[3]], run.Values("UserId"));
        Assert.Equal($"'{Ids(3)[2]}', '{Ids(5)[4]}' and the inputs after it", run.Unanswered!.Describe());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_limit_names_the_first_unanswered_input_and_every_one_that_may_have_been_billed(bool isDaily)
    {
        await space.SetScenario(new { mode = "world", faults = new
        {
            userId = Ids(4).Skip(1), fault = new { resetBefore = true },
        } });
        var settings = (isDaily ? store.Settings(space) with { DailyCallLimit = 3 }
            : TestClient.Settings(space.BaseUri)) with
        {
            ThrottleLimit = 4,
            RetryInterval = TimeSpan.FromMilliseconds(300),
        };
        using var client = StoreFolder.Client(settings, log, isDaily ? null : 3);

        var run = await ClientRun.Of(client, EndpointList.User, Ids(4));

        Assert.Equal([Ids(1)[0]], run.Values("UserId"));
        Assert.Equal(("CallLimitReached", Ids(2)[1]), (run.Ended?.ErrorId, run.EndedAt));
        Assert.Contains("3 of 3 calls are spent, 2 of them unconfirmed", run.Ended!.Message, StringComparison.Ordinal);
        Assert.Equal(2, run.Failed.Intersect(Ids(4).Skip(1)).Count());
        Assert.All(run.Errors, error => Assert.Equal("ConnectionFailed", error.ErrorId));
        Assert.All(run.Errors, error =>
            Assert.Contains("may have been billed", error.RecommendedAction, StringComparison.Ordinal));
        Assert.Equal($"'{Ids(2)[1]}' and the inputs after it", run.Unanswered!.Describe());
        Assert.Equal(3, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task An_input_that_came_when_the_limit_was_reached_is_named()
    {
        await space.SetScenario(new { mode = "world" });
        using var client = new XhsClient(
            TestClient.Settings(space.BaseUri, 1), log, new() { MaxCalls = 1, Time = TestClient.Clock() });
        var run = await ClientRun.Of(client, EndpointList.User, Ids(3));
        Assert.Equal((Ids(2)[1], Ids(2)[1]), (run.EndedAt, run.FirstUnanswered));
    }

    private async Task<ClientRun> Comments(string[] notes, QueryOptions options, long? maxCalls)
    {
        using var client = new XhsClient(
            TestClient.Settings(space.BaseUri, 4), log, new() { MaxCalls = maxCalls, Time = TestClient.Clock() });
        return await ClientRun.Of(client, EndpointList.NoteComment, notes, options);
    }

    private async Task<ClientRun> Notes(string[] ids, long? maxCalls, string? cursor = null)
    {
        using var client = new XhsClient(
            TestClient.Settings(space.BaseUri, 4), log, new() { MaxCalls = maxCalls, Time = TestClient.Clock() });
        return await ClientRun.Of(client, EndpointList.UserNote, ids, new QueryOptions { Cursor = cursor });
    }

    private static string[] Ids(int count) =>
        [.. Enumerable.Range(1, count).Select(number => number.ToString("x24", CultureInfo.InvariantCulture))];
}
