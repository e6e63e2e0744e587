using System;
using System.Threading.Tasks;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Requests;

/// <summary>Stopping ends what is under way, and nothing is asked again.</summary>
[Collection(UsageScope.Name)]
public abstract class StoppingTests(int throttleLimit)
{
    public sealed class OneAtATime() : StoppingTests(1);

    public sealed class SeveralAtOnce() : StoppingTests(4);

    private readonly TestSpace space = TestServer.NewSpace();
    private readonly LineLog log = new();

    [Theory]
    [InlineData("{\"hold\":true}", false)]
    [InlineData("{\"hold\":true}", true)]
    [InlineData("{\"slowBody\":{\"chunkBytes\":1,\"intervalMs\":20}}", false)]
    [InlineData("{\"slowBody\":{\"chunkBytes\":1,\"intervalMs\":20}}", true)]
    public async Task A_request_or_a_body_under_way_ends_as_cancelled_and_its_connection_is_closed(
        string fault, bool byDisposing)
    {
        await space.SetScenario($$"""{ "faults": { "fault": {{fault}} } }""");
        using var client = new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit), log);
        var before = UsageRecorder.Read();
        var call = client.User();
        await space.WaitFor("requests", 1);

        Stop(client, byDisposing);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(TaskStatus.Canceled, call.Status);
        Assert.Equal(1, (await space.WaitFor("clientGone", 1)).Requests);
        var after = UsageRecorder.Read();
        Assert.Equal((1, 1, 0), (after.Requests - before.Requests, after.Unconfirmed - before.Unconfirmed,
            after.Failures - before.Failures));
        Assert.Null(client.TerminalError);
    }

    [Theory]
    [InlineData("{\"code\":301}", false)]
    [InlineData("{\"code\":302,\"retryAfter\":50}", true)]
    [InlineData("{\"status\":503,\"retryAfter\":50}", false)]
    public async Task A_back_off_ends_as_cancelled(string fault, bool byDisposing)
    {
        await space.SetScenario($$"""{ "faults": { "fault": {{fault}} } }""");
        var clock = new FakeTimeProvider(TestClient.Limit, passesWaits: false);
        using var client = new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit), log,
            new() { Time = clock });
        var call = client.User();
        await clock.FirstWait;

        Stop(client, byDisposing);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(1, (await space.Ledger()).Requests);
        Assert.Equal(0, client.InFlight);
    }

    [Fact]
    public async Task What_waits_for_its_turn_is_never_sent()
    {
        await space.SetScenario(new { faults = new { fault = new { hold = true } } });
        using var client = new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit), log);
        var first = client.User();
        var second = client.User("000000000000000000000001");
        await space.WaitFor("held", 1);

        client.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.User());
        Assert.Equal(1, (await space.WaitFor("clientGone", 1)).Requests);
    }

    private static void Stop(XhsClient client, bool byDisposing)
    {
        if (byDisposing)
        {
            client.Dispose();
        }
        else
        {
            client.Cancel();
        }
    }
}
