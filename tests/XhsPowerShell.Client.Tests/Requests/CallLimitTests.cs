using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Store;
using Xunit;

namespace XhsPowerShell.Client.Tests.Requests;

/// <summary>A limit of calls is never exceeded by one, and everything that was answered comes out before it.</summary>
public sealed class CallLimitTests : IDisposable
{
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly StoreFolder store = new();
    private readonly LineLog log = new();

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(7, 4)]
    [InlineData(30, 16)]
    public async Task A_cmdlet_makes_as_many_calls_as_it_may_and_emits_all_their_answers(int maximum, int throttleLimit)
    {
        await space.SetScenario(new { mode = "world", jitterMs = 30 });

        var run = await Users(50, maximum, throttleLimit);

        Assert.Equal("CallLimitReached", run.Ended?.ErrorId);
        Assert.True(run.Ended!.IsTerminating);
        var ledger = await space.Ledger();
        Assert.Equal((maximum, maximum), (ledger.Requests, run.Objects.Count));
        Assert.Equal(Ids(50).Except(run.Values("UserId")).First(), run.FirstUnanswered);
        Assert.Equal(run.Values("UserId").Order(StringComparer.Ordinal), run.Values("UserId"));
        var calls = maximum == 1 ? "1 of 1 call" : $"{maximum} of {maximum} calls";
        Assert.Contains(calls, run.Ended.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_that_is_just_enough_is_no_error()
    {
        await space.SetScenario(new { mode = "world" });
        var run = await Users(20, 20, 8);
        Assert.Null(run.Ended);
        Assert.Equal((20, 20), (run.Objects.Count, (await space.Ledger()).Requests));
    }

    [Fact]
    public async Task The_pages_of_lists_count_one_by_one()
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 110 });
        using var client = store.Client(space, log, StoreFolder.Week, maxCalls: 8);
        var run = await ClientRun.Of(client, EndpointList.UserNote, Ids(3));
        Assert.Equal((8, "CallLimitReached"), ((await space.Ledger()).Requests, run.Ended?.ErrorId));
        // All of the first list, and the page that was asked for ahead of each of the others.
        Assert.Equal(110 + 20 + 20, run.Objects.Count);
    }

    [Fact]
    public async Task What_is_refused_for_free_gives_its_place_back()
    {
        await space.SetScenario(new { mode = "world", faults = new object[]
        {
            new { userId = Ids(40).Where((_, index) => index % 3 == 1), fault = new { code = 202 } },
            new { userId = Ids(40).Where((_, index) => index % 3 == 2), attempts = new[] { 1 },
                fault = new { code = 500 } },
        } });

        var run = await Users(40, 20, 8);

        var ledger = await space.Ledger();
        Assert.Equal((20, "CallLimitReached"), (ledger.Billed, run.Ended?.ErrorId));
        Assert.Equal(20, run.Objects.Count);
        Assert.True(ledger.Requests > 30, $"{ledger.Requests} requests.");
    }

    [Theory]
    [InlineData(201, 0)]
    [InlineData(404, 0)]
    [InlineData(777, 0)]
    [InlineData(null, 503)]
    [InlineData(null, 504)]
    public async Task What_is_billed_or_may_be_counts_each_attempt(int? code, int status)
    {
        await space.SetScenario(new { faults = new { fault = code is null ? (object)new { status } : new { code } } });
        var run = await Users(10, 5, 1);
        Assert.Equal((5, "CallLimitReached"), ((await space.Ledger()).Requests, run.Ended?.ErrorId));
    }

    [Fact]
    public async Task Calls_without_an_answer_count_and_are_named_as_unconfirmed()
    {
        await space.SetScenario(
            new { mode = "world", faults = new { userId = Ids(3), fault = new { resetMidBody = true } } });
        var run = await Users(10, 5, 1);
        Assert.Equal((5, 2), ((await space.Ledger()).Requests, run.Objects.Count));
        Assert.Contains("5 of 5 calls are spent, 3 of them unconfirmed", run.Ended!.Message, StringComparison.Ordinal);
        Assert.Equal(Ids(6).Last(), run.FirstUnanswered);
    }

    [Fact]
    public async Task A_replay_counts_for_nothing()
    {
        await space.SetScenario(new { mode = "world" });
        await Users(20, null, 4);
        var run = await Users(30, 10, 4);
        Assert.Null(run.Ended);
        Assert.Equal((30, 30), (run.Objects.Count, (await space.Ledger()).Requests));
    }

    [Fact]
    public async Task The_daily_limit_holds_over_cmdlets_and_starts_from_what_was_spent_before_it_was_set()
    {
        await space.SetScenario(new { mode = "world" });
        await Users(10, null, 4);
        SetLimit(25);

        var first = await Users(20, null, 4);
        var second = await Users(40, null, 4);

        Assert.Null(first.Ended);
        Assert.Equal(("CallLimitReached", 25), (second.Ended?.ErrorId, second.Objects.Count));
        Assert.Contains("25 of 25 calls", second.Ended!.Message, StringComparison.Ordinal);
        Assert.Equal(25, (await space.Ledger()).Requests);
        SetLimit(null);
        Assert.Null((await Users(40, null, 4)).Ended);
        Assert.Equal(40, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task The_lower_of_two_limits_holds_and_free_refusals_give_back_in_both()
    {
        await space.SetScenario(new { mode = "world", faults = new { userId = Ids(3), fault = new { code = 202 } } });
        SetLimit(12);
        Assert.Equal(8, (await Users(30, 8, 4)).Objects.Count);
        var run = await Users(30, 8, 4);
        Assert.Equal(12, (await space.Ledger()).Billed);
        Assert.Equal(("CallLimitReached", 12), (run.Ended?.ErrorId, run.Objects.Count));
    }

    [Fact]
    public async Task A_process_can_set_a_lower_limit_for_itself()
    {
        await space.SetScenario(new { mode = "world" });
        using var client = StoreFolder.Client(
            store.Settings(space, StoreFolder.Week) with { DailyCallLimit = 6 }, log);
        var run = await ClientRun.Of(client, EndpointList.User, Ids(20));
        Assert.Equal((6, 6), (run.Objects.Count, (await space.Ledger()).Requests));
        Assert.Contains("6 of 6 calls", run.Ended!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_at_once_in_one_process_never_exceed_the_daily_limit_by_one()
    {
        await space.SetScenario(new { mode = "world", jitterMs = 20 });
        SetLimit(100);
        var runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Users(300, null, 8)));
        Assert.All(runs, run => Assert.Equal("CallLimitReached", run.Ended?.ErrorId));
        Assert.Equal(100, (await space.Ledger()).Requests);
    }

    [Theory]
    [InlineData(4, null, null, "the limit is -MaxCalls of this run")]
    [InlineData(null, 4, null, "the limit is the daily limit of the store")]
    [InlineData(null, null, 4, "the limit is the daily limit that is set here")]
    [InlineData(null, 4, 9, "the daily limit of the store, which is lower than the 9 that are set here")]
    [InlineData(null, 9, 4, "the daily limit that is set here, which is lower than the 9 of the store")]
    public async Task The_error_says_which_limit_it_is_and_when_calls_are_allowed_again(
        int? maxCalls, int? shared, int? own, string text)
    {
        await space.SetScenario(new { mode = "world" });
        SetLimit(shared);
        using var client = StoreFolder.Client(
            store.Settings(space, StoreFolder.Week) with { DailyCallLimit = own }, log, maxCalls);
        var error = (await ClientRun.Of(client, EndpointList.User, Ids(10))).Ended!;
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
        Assert.Equal(4, (await space.Ledger()).Requests);
        Assert.Equal(maxCalls is null, error.RetryAt is not null);
        if (error.RetryAt is { } time)
        {
            Assert.Equal((TimeSpan.Zero, TimeSpan.FromHours(8)), (time.TimeOfDay, time.Offset));
            Assert.InRange(time - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(-5), TimeSpan.FromDays(1));
            Assert.Contains("Set-XhsConfig -DailyCallLimit", error.RecommendedAction, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_daily_limit_of_zero_allows_no_call_on_any_day()
    {
        await space.SetScenario(new { mode = "world" });
        SetLimit(0);
        var error = (await Users(2, null, 1)).Ended!;
        Assert.Equal(("CallLimitReached", null), (error.ErrorId, error.RetryAt));
        Assert.Contains("0 of 0 calls", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    private void SetLimit(long? limit)
    {
        using var opened = StoreFactory.Open(store.Settings(space).Store!);
        opened.SetDailyCallLimit(limit);
    }

    private async Task<ClientRun> Users(int count, long? maxCalls, int throttleLimit)
    {
        using var client = StoreFolder.Client(
            store.Settings(space, StoreFolder.Week) with { ThrottleLimit = throttleLimit }, log, maxCalls);
        return await ClientRun.Of(client, EndpointList.User, Ids(count));
    }

    private static string[] Ids(int count) =>
        [.. Enumerable.Range(1, count).Select(number => number.ToString("x24", CultureInfo.InvariantCulture))];
}
