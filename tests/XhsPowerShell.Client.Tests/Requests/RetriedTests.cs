using System;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Requests;

/// <summary>What is asked again, and how often.</summary>
public abstract class RetriedTests(int throttleLimit)
{
    public sealed class OneAtATime() : RetriedTests(1);

    public sealed class SeveralAtOnce() : RetriedTests(4);

    private readonly TestSpace space = TestServer.NewSpace();
    private readonly FakeTimeProvider clock = TestClient.Clock();
    private readonly LineLog log = new();

    [Theory]
    [InlineData("{\"code\":301}", "CollectionFailed")]
    [InlineData("{\"code\":302}", "RateLimited")]
    [InlineData("{\"code\":500}", "ServerError")]
    [InlineData("{\"code\":503}", "ServerError")]
    [InlineData("{\"code\":302,\"status\":429}", "RateLimited")]
    [InlineData("{\"code\":500,\"status\":500}", "ServerError")]
    [InlineData("{\"status\":429}", "RateLimited")]
    [InlineData("{\"status\":500}", "ServerError")]
    [InlineData("{\"status\":502}", "ServerError")]
    [InlineData("{\"status\":503,\"html\":true}", "ServerError")]
    [InlineData("{\"resetBefore\":true}", "ConnectionFailed")]
    public async Task A_failure_that_may_pass_is_asked_again_as_often_as_set_and_then_reported(
        string fault, string errorId)
    {
        await space.SetScenario($$"""{ "faults": { "fault": {{fault}} } }""");
        using var client = new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit), log,
            new() { Time = clock });

        var error = await TestClient.ErrorOf(client.User());

        Assert.Equal((errorId, 4), (error.ErrorId, error.Attempts));
        Assert.Equal(3, clock.Waits.Count);
        Assert.Equal(4, (await space.Ledger()).Requests);
        Assert.Equal((4, 3, 1), (client.Usage.Requests, client.Usage.Retries, client.Usage.Failures));
        Assert.Contains("4 attempts", error.Message, StringComparison.Ordinal);
        TestClient.AssertNothingLeaked(error, log);
    }

    [Theory]
    [InlineData("{\"code\":301}")]
    [InlineData("{\"code\":302}")]
    [InlineData("{\"code\":500}")]
    [InlineData("{\"code\":503}")]
    [InlineData("{\"status\":429}")]
    [InlineData("{\"status\":503}")]
    [InlineData("{\"resetBefore\":true}")]
    public async Task A_failure_that_passes_is_not_seen(string fault)
    {
        await space.SetScenario($$"""{ "faults": { "attempts": [1, 2], "fault": {{fault}} } }""");
        using var client = new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit), log,
            new() { Time = clock });

        var items = await client.User();

        Assert.Equal(TestClient.Id, Assert.Single(items).Value.UserId);
        var ledger = await space.Ledger();
        Assert.Equal((3, 1, 2), (ledger.Requests, ledger.Billed, ledger.Retries));
        Assert.Equal((3, 2, 0), (client.Usage.Requests, client.Usage.Retries, client.Usage.Failures));
    }

    [Fact]
    public async Task A_refused_connection_is_tried_again()
    {
        using var client =
            new XhsClient(TestClient.Settings(TestServer.RefusingUri(), throttleLimit), log, new() { Time = clock });

        var error = await TestClient.ErrorOf(client.User());

        Assert.Equal(("ConnectionFailed", 4), (error.ErrorId, error.Attempts));
        Assert.Equal(3, clock.Waits.Count);
        TestClient.AssertNothingLeaked(error, log);
    }

    [Fact]
    public async Task Without_retries_each_question_is_asked_once()
    {
        await space.SetScenario(new { faults = new { fault = new { code = 301 } } });
        using var client = new XhsClient(
            TestClient.Settings(space.BaseUri, throttleLimit) with { MaximumRetryCount = 0 }, log,
                new() { Time = clock });

        var error = await TestClient.ErrorOf(client.User());

        Assert.Equal(("CollectionFailed", 1), (error.ErrorId, error.Attempts));
        Assert.Empty(clock.Waits);
        Assert.Equal(1, (await space.Ledger()).Requests);
    }
}
