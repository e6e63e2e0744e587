using System;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Requests;

/// <summary>What is never asked again: it would fail in the same way, or be paid for twice.</summary>
public abstract class NotRetriedTests(int throttleLimit)
{
    public sealed class OneAtATime() : NotRetriedTests(1);

    public sealed class SeveralAtOnce() : NotRetriedTests(4);

    private readonly TestSpace space = TestServer.NewSpace();
    private readonly FakeTimeProvider clock = TestClient.Clock();
    private readonly LineLog log = new();

    [Theory]
    [InlineData("{\"code\":100}", "InvalidToken", true)]
    [InlineData("{\"code\":201}", "NoContent", false)]
    [InlineData("{\"code\":202}", "NotSupported", false)]
    [InlineData("{\"code\":303}", "DailyQuotaExceeded", true)]
    [InlineData("{\"code\":400}", "InvalidParameter", false)]
    [InlineData("{\"code\":404}", "NoContent", false)]
    [InlineData("{\"code\":600}", "PermissionDenied", true)]
    [InlineData("{\"code\":601}", "InsufficientBalance", true)]
    [InlineData("{\"code\":101}", "UnknownCode", false)]
    [InlineData("{\"code\":-1}", "UnknownCode", false)]
    [InlineData("{\"code\":400,\"status\":500}", "InvalidParameter", false)]
    [InlineData("{\"status\":403}", "InvalidResponse", false)]
    [InlineData("{\"html\":true}", "InvalidResponse", false)]
    [InlineData("{\"empty\":true}", "InvalidResponse", false)]
    [InlineData("{\"noCode\":true}", "InvalidResponse", false)]
    [InlineData("{\"data\":\"null\"}", "NoContent", false)]
    [InlineData("{\"data\":\"array\"}", "InvalidResponse", false)]
    [InlineData("{\"redirect\":\"/ping\"}", "InvalidResponse", false)]
    [InlineData("{\"redirect\":\"/ping\",\"status\":307}", "InvalidResponse", false)]
    [InlineData("{\"cutBody\":true}", "InvalidResponse", false)]
    [InlineData("{\"cutBody\":true,\"chunked\":true}", "InvalidResponse", false)]
    [InlineData("{\"resetMidBody\":true}", "InvalidResponse", false)]
    [InlineData("{\"brokenGzip\":true}", "InvalidResponse", false)]
    [InlineData("{\"status\":504,\"empty\":true}", "Timeout", false)]
    [InlineData("{\"status\":504,\"html\":true}", "Timeout", false)]
    public async Task One_request_and_no_wait(string fault, string errorId, bool isTerminating)
    {
        await space.SetScenario($$"""{ "faults": { "fault": {{fault}} } }""");
        using var client = new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit), log,
            new() { Time = clock });

        var error = await TestClient.ErrorOf(client.User());

        Assert.Equal((errorId, 1, isTerminating), (error.ErrorId, error.Attempts, error.IsTerminating));
        Assert.Empty(clock.Waits);
        Assert.Equal(1, (await space.Ledger()).Requests);
        Assert.Equal(isTerminating, client.TerminalError is not null);
        Assert.False(string.IsNullOrEmpty(error.RecommendedAction));
    }

    [Fact]
    public async Task A_keyword_as_long_as_a_file_is_an_error_of_its_own_and_does_not_end_the_others()
    {
        using var client = new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit), log,
            new() { Time = clock });

        var search = EndpointList.SearchUser.CreateQuery(new string('x', 70_000));
        var error = await TestClient.ErrorOf(search.NextPageAsync(client.Pipeline));

        // Which of the two depends on the runtime: there is no such address, or the server does not take it.
        Assert.Contains(error.ErrorId, (string[])["InvalidParameter", "InvalidResponse"]);
        Assert.Empty(clock.Waits);
        Assert.Single(await client.User());
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_stays_so()
    {
        using var client =
            new XhsClient(TestClient.Settings(TestServer.Instance.TlsUri, throttleLimit), log, new() { Time = clock });

        var error = await TestClient.ErrorOf(client.User());

        Assert.Equal(("ConnectionFailed", 1), (error.ErrorId, error.Attempts));
        Assert.Contains("certificate", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(clock.Waits);
        TestClient.AssertNothingLeaked(error, log);
    }

    [Fact]
    public async Task After_an_error_that_ends_everything_nothing_is_sent()
    {
        await space.SetScenario(new { faults = new { fault = new { code = 600 } } });
        using var client = new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit), log,
            new() { Time = clock });
        await TestClient.ErrorOf(client.User());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.User("000000000000000000000001"));

        Assert.Equal(1, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task A_call_without_an_answer_in_time_is_not_asked_again_and_its_error_says_it_may_be_billed()
    {
        await space.SetScenario(new { faults = new { fault = new { hold = true } } });
        using var client = new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit), log,
            new() { Time = clock });

        var call = client.User();
        await space.WaitFor("requests", 1);
        clock.Advance(TestClient.Limit);

        var error = await TestClient.ErrorOf(call);
        Assert.Equal(("Timeout", 1), (error.ErrorId, error.Attempts));
        Assert.Contains("may have been billed", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("again", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(clock.Waits);
        Assert.Equal(1, (await space.WaitFor("clientGone", 1)).Requests);
        TestClient.AssertNothingLeaked(error, log);
    }

    [Fact]
    public async Task A_request_under_way_when_the_quota_ends_is_answered_and_no_other_is_sent()
    {
        const string other = "000000000000000000000001";
        await space.SetScenario(new
        {
            mode = "world",
            faults = new object[]
            {
                new { userId = TestClient.Id, after = 1, fault = new { hold = true } },
                new { userId = other, fault = new { code = 303 } },
            },
        });
        using var client = new XhsClient(
            TestClient.Settings(space.BaseUri, throttleLimit) with { ThrottleLimit = 4 }, log, new() { Time = clock });
        await client.User();
        var underWay = client.User();
        await space.WaitFor("held", 1);

        Assert.Equal("DailyQuotaExceeded", (await TestClient.ErrorOf(client.User(other))).ErrorId);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.User("000000000000000000000002"));
        Assert.False(underWay.IsCompleted);
        await space.Release();

        Assert.Equal(TestClient.Id, Assert.Single(await underWay).Value.UserId);
        Assert.Equal(2, client.Usage.Billed);
        var ledger = await space.Ledger();
        Assert.Equal((3, 2, 0), (ledger.Requests, ledger.Billed, ledger.BilledUnanswered));
    }
}
