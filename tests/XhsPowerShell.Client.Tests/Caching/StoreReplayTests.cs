using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Caching;

/// <summary>What was paid for once is not paid for again: the same line costs only what is missing.</summary>
public sealed class StoreReplayTests : IDisposable
{
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly StoreFolder store = new();
    private readonly LineLog log = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task The_same_line_again_costs_nothing_and_gives_the_same_objects_in_the_same_order()
    {
        await space.SetScenario(new { mode = "world", jitterMs = 20 });
        var ids = Ids(1, 60);

        var first = await Run(StoreFolder.Week, ids);
        var second = await Run(StoreFolder.Week, ids);

        Assert.Equal(ids, first.Values("UserId"));
        Assert.Equal(first.Objects, second.Objects);
        var ledger = await space.Ledger();
        Assert.Equal((60, 60), (ledger.Requests, ledger.Billed));
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public async Task A_longer_line_pays_only_for_what_is_new()
    {
        await space.SetScenario(new { mode = "world" });
        var first = await Run(StoreFolder.Week, Ids(10, 20));

        var second = await Run(StoreFolder.Week, Ids(1, 60));

        Assert.Equal(60, (await space.Ledger()).Requests);
        Assert.Equal(Ids(1, 60), second.Values("UserId"));
        Assert.Equal(first.Objects, second.Objects.Skip(9).Take(20));
    }

    [Fact]
    public async Task An_age_of_zero_asks_again_and_keeps_what_comes()
    {
        await space.SetScenario(new { mode = "world" });
        await Run(TimeSpan.Zero, Ids(1, 5));

        var second = await Run(TimeSpan.Zero, Ids(1, 5));

        Assert.Equal(10, (await space.Ledger()).Requests);
        var third = await Run(StoreFolder.Week, Ids(1, 5));
        Assert.Equal(10, (await space.Ledger()).Requests);
        Assert.Equal(second.Objects, third.Objects);
    }

    [Fact]
    public async Task Without_an_age_everything_is_asked_and_kept()
    {
        await space.SetScenario(new { mode = "world" });
        await Run((TimeSpan?)null, Ids(1, 5));
        await Run((TimeSpan?)null, Ids(1, 5));
        Assert.Equal(10, (await space.Ledger()).Requests);
        Assert.Equal(10L, store.Run("SELECT count(*) FROM answer"));
    }

    [Fact]
    public async Task An_answer_that_is_older_than_the_age_is_asked_for_again()
    {
        await space.SetScenario(new { mode = "world" });
        await Run(StoreFolder.Week, Ids(1, 4));
        // Two of them become eight days old.
        store.Run("UPDATE answer SET kept_at = kept_at - 691200000 WHERE id <= 2");

        var run = await Run(StoreFolder.Week, Ids(1, 4));

        Assert.Equal(Ids(1, 4), run.Values("UserId"));
        Assert.Equal(6, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task An_answer_from_the_future_is_not_used()
    {
        await space.SetScenario(new { mode = "world" });
        await Run(StoreFolder.Week, Ids(1, 2));
        store.Run("UPDATE answer SET kept_at = kept_at + 86400000 WHERE id = 1");
        await Run(StoreFolder.Week, Ids(1, 2));
        Assert.Equal(3, (await space.Ledger()).Requests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("7")]
    public async Task One_line_never_asks_for_the_same_thing_twice(string? days)
    {
        await space.SetScenario(new { mode = "world", faults = new object[]
        {
            new { userId = Id(2), fault = new { code = 404 } },
            new { userId = Id(3), fault = new { code = 201 } },
            new { userId = Id(4), fault = new { code = 202 } },
            new { userId = Id(5), fault = new { code = 400 } },
        } });
        TimeSpan? age = days is null ? null : TimeSpan.FromDays(int.Parse(days, CultureInfo.InvariantCulture));
        string[] ids = [.. Ids(1, 5), .. Ids(6, 40), .. Ids(1, 5), .. Ids(1, 5)];

        var run = await Run(age, ids);

        Assert.Equal(45, (await space.Ledger()).Requests);
        Assert.Equal((43, 12), (run.Objects.Count, run.Errors.Count));
    }

    [Fact]
    public async Task A_billed_answer_without_content_comes_from_the_store_and_says_how_to_ask_again()
    {
        await space.SetScenario(new { missing = new[] { Id(1) } });
        var paid = Assert.Single((await Run(StoreFolder.Week, Ids(1, 1))).Errors);

        var kept = Assert.Single((await Run(StoreFolder.Week, Ids(1, 1))).Errors);

        Assert.Equal(1, (await space.Ledger()).Requests);
        Assert.Equal((paid.ErrorId, paid.Code, paid.Endpoint), (kept.ErrorId, kept.Code, kept.Endpoint));
        Assert.Contains("This answer was billed", paid.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("store", kept.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("-MaxAge 0", kept.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("This answer was billed", kept.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("absent")]
    [InlineData("array")]
    public async Task A_billed_answer_that_is_no_object_comes_from_the_store_and_says_how_to_ask_again(string data)
    {
        await space.SetScenario(new { faults = new { fault = new { data } } });
        var paid = Assert.Single((await Run(StoreFolder.Week, Ids(1, 1))).Errors);

        var kept = Assert.Single((await Run(StoreFolder.Week, Ids(1, 1))).Errors);

        Assert.Equal(1, (await space.Ledger()).Requests);
        Assert.Equal((paid.ErrorId, paid.Code), (kept.ErrorId, kept.Code));
        Assert.DoesNotContain("-MaxAge 0", paid.RecommendedAction ?? "", StringComparison.Ordinal);
        Assert.Contains("-MaxAge 0", kept.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, 1)]
    [InlineData(777, 1)]
    [InlineData(202, 0)]
    [InlineData(400, 0)]
    public async Task What_may_have_changed_is_asked_for_again_and_kept_only_when_it_may_have_cost(int code, int kept)
    {
        await space.SetScenario(new { faults = new { fault = new { code } } });
        await Run(StoreFolder.Week, Ids(1, 1));
        Assert.Equal((long)kept, store.Run("SELECT count(*) FROM answer"));

        await space.SetScenario(new { mode = "world" });
        var run = await Run(StoreFolder.Week, Ids(1, 1));

        Assert.Equal(Ids(1, 1), run.Values("UserId"));
        Assert.Equal(2, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task A_replay_needs_neither_token_nor_balance()
    {
        await space.SetScenario(new { mode = "world", balance = 3 });
        var settings = store.Settings(space, StoreFolder.Week) with { ThrottleLimit = 1 };
        var first = await Run(settings, Ids(1, 5));
        Assert.Equal("InsufficientBalance", first.Ended?.ErrorId);

        var second = await Run(settings with { Token = null }, Ids(1, 5));

        Assert.Equal(Ids(1, 3), second.Values("UserId"));
        Assert.Equal(("TokenMissing", Id(4)), (second.Ended?.ErrorId, second.FirstUnanswered));
    }

    [Fact]
    public async Task Thousands_of_ids_come_back_in_order_without_a_call_and_without_much_memory()
    {
        const int Count = 4000;
        await space.SetScenario(new { log = false });
        var settings = store.Settings(space, StoreFolder.Week) with { ThrottleLimit = 16 };
        await Run(settings, Ids(1, Count));
        Assert.Equal(Count, (await space.Ledger()).Requests);

        var run = await Run(settings, Ids(1, Count));

        Assert.Equal(Count, (await space.Ledger()).Requests);
        Assert.Equal(Ids(1, Count), run.Values("UserId"));
    }

    private Task<ClientRun> Run(TimeSpan? maxAge, string[] ids) => Run(store.Settings(space, maxAge), ids);

    private async Task<ClientRun> Run(EffectiveSettings settings, string[] ids)
    {
        using var client = StoreFolder.Client(settings, log);
        return await ClientRun.Of(client, EndpointList.User, ids);
    }

    private static string Id(int number) => number.ToString("x24", CultureInfo.InvariantCulture);

    private static string[] Ids(int first, int count) => [.. Enumerable.Range(first, count).Select(Id)];
}
