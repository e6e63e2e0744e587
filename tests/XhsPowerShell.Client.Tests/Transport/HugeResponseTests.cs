using System;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Transport;

/// <summary>Answers of any size in bounded memory.</summary>
[Collection(UsageScope.Name)]
public abstract class HugeResponseTests(int throttleLimit)
{
    public sealed class OneAtATime() : HugeResponseTests(1);

    public sealed class SeveralAtOnce() : HugeResponseTests(4);

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 129)]
    public async Task An_answer_of_200_MiB_takes_no_more_memory_than_its_limit_allows(bool chunked, int mebibytes)
    {
        var space = TestServer.NewSpace();
        await space.SetScenario(new { faults = new { fault = new { hugeMiB = 200, chunked } } });
        using var client = new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit), new LineLog());
        var before = GC.GetTotalAllocatedBytes();

        var error = await TestClient.ErrorOf(client.User());

        // Growing by doubling adds up to twice the limit.
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, mebibytes * 1024L * 1024);
        Assert.Equal("InvalidResponse", error.ErrorId);
        Assert.Contains("64 MiB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_just_below_the_limit_is_read()
    {
        var space = TestServer.NewSpace();
        await space.SetScenario(new { faults = new { fault = new { hugeMiB = 63, chunked = true } } });
        using var client = new XhsClient(TestClient.Settings(space.BaseUri, throttleLimit), new LineLog());

        var data = (string?)await client.InvokeAsync(
            new ApiRequest(EndpointList.User.Path, ("userId", TestClient.Id)), asText: true);

        Assert.InRange(data!.Length, 62 * 1024 * 1024, 63 * 1024 * 1024);
    }
}
