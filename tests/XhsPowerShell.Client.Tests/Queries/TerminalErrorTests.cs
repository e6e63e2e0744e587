using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Queries;

/// <summary>When token, quota or balance end a run, nothing that was paid for is lost.</summary>
public class TerminalErrorTests
{
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly LineLog log = new();

    [Theory]
    [InlineData(303, "DailyQuotaExceeded")]
    [InlineData(601, "InsufficientBalance")]
    [InlineData(100, "InvalidToken")]
    public async Task What_is_under_way_is_answered_and_emitted_in_order_before_the_error(int code, string errorId)
    {
        await space.SetScenario(new
        {
            mode = "world",
            faults = new object[]
            {
                new { userId = Id(3), fault = new { code } },
                new { userId = new[] { Id(1), Id(2), Id(4) }, fault = new { hold = true } },
            },
        });
        using var client = new XhsClient(TestClient.Settings(space.BaseUri), log, new() { Time = TestClient.Clock() });
        await client.User();
        var sink = new RecordingSink<XhsUser>(user => user.UserId);
        var run = Task.Run(() =>
        {
            var runner = client.CreateRunner(sink);
            foreach (var number in Enumerable.Range(1, 8))
            {
                runner.Enqueue(EndpointList.User.CreateQuery(Id(number)));
            }

            runner.Complete();
        });
        await space.WaitFor("held", 3);
        await space.WaitFor("requests", 5);
        await space.Release();

        Assert.Equal(errorId, (await TestClient.ErrorOf(run)).ErrorId);

        Assert.Equal([Id(1), Id(2), Id(4), $"{errorId} {Id(3)}, continue with {Id(3)}"], sink.Events);
        var ledger = await space.Ledger();
        Assert.Equal((5, 4, 0), (ledger.Requests, ledger.Billed, ledger.BilledUnanswered));
    }

    [Fact]
    public async Task What_is_under_way_and_does_not_come_in_time_is_an_error_of_its_own()
    {
        await space.SetScenario(new
        {
            mode = "world",
            faults = new object[] { new { userId = Id(2), fault = new { code = 303 } },
                new { userId = Id(1), fault = new { hold = true } } },
        });
        var clock = TestClient.Clock();
        using var client = new XhsClient(TestClient.Settings(space.BaseUri), log, new() { Time = clock });
        await client.User();
        var sink = new RecordingSink<XhsUser>(user => user.UserId);
        var run = Task.Run(() =>
        {
            var runner = client.CreateRunner(sink);
            runner.Enqueue(EndpointList.User.CreateQuery(Id(1)));
            runner.Enqueue(EndpointList.User.CreateQuery(Id(2)));
            runner.Complete();
        });
        await space.WaitFor("held", 1);
        await space.WaitFor("requests", 3);
        clock.Advance(TestClient.Limit);

        await TestClient.ErrorOf(run);

        Assert.Equal([$"Timeout {Id(1)}", $"DailyQuotaExceeded {Id(2)}, continue with {Id(2)}"], sink.Events);
    }

    // Until the client has read the error, a slot that gets free is for the next input.
    private static void AssertEnded(XhsClient client) =>
        Assert.True(SpinWait.SpinUntil(() => client.TerminalError is not null, TimeSpan.FromSeconds(60)));

    private static string Id(int number) => number.ToString("x24", System.Globalization.CultureInfo.InvariantCulture);
}
