using System;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Requests;

/// <summary>How long it takes until a question is asked again.</summary>
public abstract class WaitTests(int throttleLimit)
{
    public sealed class OneAtATime() : WaitTests(1);

    public sealed class SeveralAtOnce() : WaitTests(4);

    private readonly TestSpace space = TestServer.NewSpace();
    private readonly FakeTimeProvider clock = TestClient.Clock();
    private readonly LineLog log = new();

    [Theory]
    [InlineData("{\"status\":429,\"retryAfter\":5}", 5)]
    [InlineData("{\"code\":302,\"status\":429,\"retryAfter\":17}", 17)]
    [InlineData("{\"code\":302,\"retryAfter\":60}", 60)]
    [InlineData("{\"status\":503,\"retryAfter\":2}", 2)]
    [InlineData("{\"code\":503,\"retryAfter\":2}", 2)]
    public async Task Retry_After_in_seconds_is_obeyed_to_the_second(string fault, int seconds)
    {
        // A limit of its own: a wait of 60 seconds is a wait, and no time limit.
        var longClock = new FakeTimeProvider(TimeSpan.FromSeconds(90));
        await space.SetScenario($$"""{ "faults": { "fault": {{fault}} } }""");
        using var client = new XhsClient(
            TestClient.Settings(
                space.BaseUri, throttleLimit) with { Timeout = TimeSpan.FromSeconds(90) }, log,
                    new() { Time = longClock });

        var error = await TestClient.ErrorOf(client.User());

        Assert.Equal(Enumerable.Repeat(TimeSpan.FromSeconds(seconds), 3), longClock.Waits);
        Assert.Equal(FakeTimeProvider.Start.AddSeconds(seconds * 4), error.RetryAt);
    }

    [Fact]
    public async Task Retry_After_as_a_date_is_obeyed_to_the_second()
    {
        await Fail("{\"status\":429,\"retryAfter\":\"Thu, 01 Jan 2026 00:00:37 GMT\"}", attempts: "[1]");
        using var client = Client();

        Assert.Single(await client.User());

        Assert.Equal([TimeSpan.FromSeconds(37)], clock.Waits);
        Assert.Equal(2, (await space.Ledger()).Requests);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("\"Wed, 31 Dec 2025 23:00:00 GMT\"")]
    public async Task Retry_After_that_is_over_means_now(string value)
    {
        await Fail($$"""{"status":429,"retryAfter":{{value}}}""", attempts: "[1]");
        using var client = Client();

        Assert.Single(await client.User());

        Assert.Empty(clock.Waits);
    }

    [Theory]
    [InlineData("{\"status\":429,\"retryAfter\":61}", "RateLimited", 61)]
    [InlineData("{\"code\":302,\"retryAfter\":3600}", "RateLimited", 3600)]
    [InlineData("{\"status\":429,\"retryAfter\":\"Thu, 01 Jan 2026 01:00:00 GMT\"}", "RateLimited", 3600)]
    [InlineData("{\"status\":503,\"retryAfter\":120}", "ServerError", 120)]
    public async Task Retry_After_of_more_than_a_minute_is_an_error_that_tells_when_to_come_back(
        string fault, string errorId, int seconds)
    {
        await Fail(fault);
        using var client = Client();

        var error = await TestClient.ErrorOf(client.User());

        var back = FakeTimeProvider.Start.AddSeconds(seconds).ToOffset(TimeSpan.FromHours(8));
        Assert.Equal((errorId, 1), (error.ErrorId, error.Attempts));
        Assert.Equal(back, error.RetryAt);
        Assert.Equal(TimeSpan.FromHours(8), error.RetryAt!.Value.Offset);
        Assert.Contains(
            back.ToString("yyyy-MM-dd HH:mm:ss zzz", System.Globalization.CultureInfo.InvariantCulture),
            error.RecommendedAction,
            StringComparison.Ordinal);
        Assert.Empty(clock.Waits);
    }

    [Theory]
    [InlineData("\"Fri, 31 Dec 9999 23:59:59 GMT\"")]
    [InlineData("2147483647")]
    public async Task Retry_After_that_means_never_is_the_error_that_it_comes_with(string value)
    {
        await Fail($$"""{"status":429,"retryAfter":{{value}}}""");
        using var client = Client();

        var error = await TestClient.ErrorOf(client.User());

        Assert.Equal(("RateLimited", 1), (error.ErrorId, error.Attempts));
        Assert.InRange(error.RetryAt!.Value, FakeTimeProvider.Start.AddYears(1).AddDays(-1), DateTimeOffset.MaxValue);
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task Retry_After_of_more_than_a_minute_does_not_hold_up_the_next_question()
    {
        await space.SetScenario(new { mode = "world",
            faults = new { userId = TestClient.Id, fault = new { code = 302, retryAfter = 3600 } } });
        using var client = Client();
        await TestClient.ErrorOf(client.User());

        Assert.Single(await client.User("5a901362e8ac2b36c99bce34"));

        Assert.Empty(clock.Waits);
    }

    [Theory]
    [InlineData("{\"code\":302,\"retryAfter\":20}")]
    [InlineData("{\"status\":429,\"retryAfter\":20}")]
    [InlineData("{\"status\":503,\"retryAfter\":20}")]
    [InlineData("{\"code\":503,\"retryAfter\":20}")]
    [InlineData("{\"code\":500,\"status\":500,\"retryAfter\":20}")]
    public async Task Retry_After_holds_up_the_next_question_whatever_the_reason_is(string fault)
    {
        await space.SetScenario($$"""
            { "mode": "world", "faults": { "userId": "{{TestClient.Id}}", "attempts": [1], "fault": {{fault}} } }
            """);
        var slow = new FakeTimeProvider(TestClient.Limit, passesWaits: false);
        using var client = new XhsClient(
            TestClient.Settings(space.BaseUri, throttleLimit), log, new() { Time = slow });
        await client.User("5a901362e8ac2b36c99bce35");
        var first = client.User();
        await space.WaitFor("requests", 2);
        await slow.FirstWait;

        var second = client.User("5a901362e8ac2b36c99bce34");
        await Task.Delay(100);
        Assert.Equal(2, (await space.Ledger()).Requests);
        slow.Advance(TimeSpan.FromSeconds(20));
        Assert.Single(await first);
        Assert.Single(await second);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("99999999999999999999")]
    public async Task Retry_After_that_nobody_can_read_is_as_none(string value)
    {
        await Fail($$"""{"status":429,"retryAfter":"{{value}}"}""", attempts: "[1]");
        using var client = Client();

        Assert.Single(await client.User());

        Assert.InRange(Assert.Single(clock.Waits), TimeSpan.Zero, TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public async Task Waits_double_with_jitter()
    {
        await Fail("{\"code\":301}");
        for (var run = 0; run < 10; run++)
        {
            var eachClock = TestClient.Clock();
            using var client = new XhsClient(
                TestClient.Settings(space.BaseUri, throttleLimit) with { RetryInterval = TimeSpan.FromSeconds(0.5),
                    MaximumRetryCount = 5 }, log, new() { Time = eachClock });
            await TestClient.ErrorOf(client.User());

            var intervals = eachClock.Waits.Select(w => w / TimeSpan.FromSeconds(0.5)).ToArray();
            Assert.Equal(5, intervals.Length);
            for (var n = 0; n < intervals.Length; n++)
            {
                Assert.InRange(intervals[n], 0, 1.5 * (1 << n));
            }

            // Jitter moves a wait about; together they are between the waits of one step less and one more.
            Assert.InRange(intervals.Sum(), 11, 23);
        }
    }

    [Fact]
    public async Task No_wait_is_longer_than_thirty_seconds()
    {
        await Fail("{\"code\":301}");
        using var client = new XhsClient(
            TestClient.Settings(space.BaseUri, throttleLimit) with { RetryInterval = TimeSpan.FromSeconds(20),
                MaximumRetryCount = 6 }, log, new() { Time = clock });

        await TestClient.ErrorOf(client.User());

        Assert.All(clock.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(30)));
        Assert.Contains(TimeSpan.FromSeconds(30), clock.Waits);
    }

    private Task Fail(string fault, string attempts = "null") =>
        space.SetScenario($$"""{ "faults": { "attempts": {{attempts}}, "fault": {{fault}} } }""");

    private XhsClient Client() => new(TestClient.Settings(space.BaseUri, throttleLimit), log, new() { Time = clock });
}
