using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Requests;

/// <summary>Many pipelines beside one another do not wait for one another's threads.</summary>
[Collection(UsageScope.Name)]
public class RetryThreadTests
{
    private readonly TestSpace space = TestServer.NewSpace();

    // If each retry blocked a thread of the pool, which gets one or two new ones a second, the last of them would not
    // be sent before the server's patience with this test is over.
    [Fact]
    public async Task A_hundred_pipelines_retry_at_the_same_time()
    {
        const int count = 100;
        await space.SetScenario(new
        {
            mode = "world",
            faults = new object[] { new { attempts = 1, fault = new { code = 301 } },
                new { attempts = 2, fault = new { hold = true } } },
        });
        var clients = Enumerable.Range(0, count)
            .Select(_ => new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit: 1), new LineLog(),
                new() { Time = TestClient.Clock() })).ToArray();

        var calls = clients.Select(
            (client, i) => client.User(i.ToString("x24", CultureInfo.InvariantCulture))).ToArray();
        await space.WaitFor("held", count);
        await space.Release();

        Assert.All(await Task.WhenAll(calls), items => Assert.Single(items));
        Assert.Equal((2 * count, count), ((await space.Ledger()).Requests, (await space.Ledger()).Billed));
        Array.ForEach(clients, client => client.Dispose());
    }

    [Fact]
    public async Task A_request_made_on_a_thread_of_the_pool_does_not_hold_that_thread()
    {
        await space.SetScenario(new { faults = new { fault = new { hold = true } } });
        using var client = new XhsClient(
            TestClient.Settings(space.BaseUri, throttleLimit: 1), new LineLog(), new() { Time = TestClient.Clock() });

        var call = await Task.Run(
            () => Task.FromResult(EndpointList.User.CreateQuery(TestClient.Id).NextPageAsync(client.Pipeline)));

        await space.WaitFor("held", 1);
        Assert.False(call.IsCompleted);
        await space.Release();
        Assert.Single(await call);
    }
}
