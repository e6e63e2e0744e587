using System;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Requests;

/// <summary><c>Get-XhsUsage</c> counts what went out, once.</summary>
[Collection(UsageScope.Name)]
public abstract class UsageTests(int throttleLimit)
{
    public sealed class OneAtATime() : UsageTests(1);

    public sealed class SeveralAtOnce() : UsageTests(4);

    private readonly LineLog log = new();

    [Fact]
    public async Task A_connection_that_was_never_made_is_no_request_and_nothing_unconfirmed()
    {
        // Takes connections and never shakes hands.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var settings = TestClient.Settings(new Uri("https://" + listener.LocalEndpoint), throttleLimit);
        using var client = new XhsClient(settings with { Timeout = TimeSpan.FromMilliseconds(300) }, log);
        var before = UsageRecorder.Read();

        var error = await TestClient.ErrorOf(client.User());

        var after = UsageRecorder.Read();
        Assert.Equal(("ConnectionFailed", 1), (error.ErrorId, error.Attempts));
        Assert.Equal((0, 0, 1), (after.Requests - before.Requests, after.Unconfirmed - before.Unconfirmed,
            after.Failures - before.Failures));
        Assert.Equal((0, 0, 1), (client.Usage.Requests, client.Usage.Billed, client.Usage.Failures));
    }

    [Fact]
    public async Task A_connection_given_up_before_it_was_made_is_no_request_and_nothing_unconfirmed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client =
            new XhsClient(TestClient.Settings(new Uri("https://" + listener.LocalEndpoint), throttleLimit), log);
        var before = UsageRecorder.Read();
        var call = client.User();
        using var connection = await listener.AcceptTcpClientAsync();

        client.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        var after = UsageRecorder.Read();
        Assert.Equal((0, 0), (after.Requests - before.Requests, after.Unconfirmed - before.Unconfirmed));
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("klingon")]
    public async Task An_answer_in_a_charset_that_nobody_reads_counts_once(string charset)
    {
        using var server =
            new BareServer($"HTTP/1.1 200 OK\r\nContent-Type: application/json; charset={charset}\r\nConnection: " +
            "close\r\n\r\n\u00ff\u00fe\u00ff");
        using var client =
            new XhsClient(TestClient.Settings(server.Address, throttleLimit), log, new() { Time = TestClient.Clock() });
        var before = UsageRecorder.Read();

        var error = await TestClient.ErrorOf(client.User());

        var after = UsageRecorder.Read();
        Assert.Equal(("InvalidResponse", 1), (error.ErrorId, error.Attempts));
        Assert.Equal((1, 1, 3), (after.Requests - before.Requests, after.Unconfirmed - before.Unconfirmed,
            after.BytesReceived - before.BytesReceived));
    }
}
