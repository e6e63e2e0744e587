using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Transport;

/// <summary>Servers that break HTTP itself.</summary>
public abstract class TransportTests(int throttleLimit)
{
    public sealed class OneAtATime() : TransportTests(1);

    public sealed class SeveralAtOnce() : TransportTests(4);

    private readonly FakeTimeProvider clock = TestClient.Clock();
    private readonly LineLog log = new();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 3)]
    public async Task A_connection_closed_without_an_answer_is_asked_again_no_more_often_than_set(
        int retries, int requests)
    {
        using var server = new BareServer("");
        using var client = new XhsClient(
            TestClient.Settings(
                server.Address, throttleLimit) with { MaximumRetryCount = retries }, log, new() { Time = clock });

        var error = await TestClient.ErrorOf(client.User());

        Assert.Equal(("ConnectionFailed", requests), (error.ErrorId, error.Attempts));
        Assert.Equal(requests, server.Requests);
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon in here " + TestClient.TokenCore + " http://proxy/?token=\r\n\r\n")]
    [InlineData("HTTP/1.1 two hundred\r\n\r\n")]
    public async Task An_answer_that_is_not_HTTP_is_not_asked_for_again_and_not_quoted(string answer)
    {
        using var server = new BareServer(answer);
        using var client = new XhsClient(TestClient.Settings(server.Address, throttleLimit), log,
            new() { Time = clock });

        var error = await TestClient.ErrorOf(client.User());

        Assert.Equal(("InvalidResponse", 1, 1), (error.ErrorId, error.Attempts, server.Requests));
        TestClient.AssertNothingLeaked(error, log);
    }
}
