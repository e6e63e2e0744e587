using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Store;
using Xunit;

namespace XhsPowerShell.Client.Tests.Requests;

/// <summary>What an error says of the bill is what the counters, the ledger and the limits hold.</summary>
[Collection(UsageScope.Name)]
public sealed class BillingTests : IDisposable
{
    private const string Maybe = "may have been billed";
    private const string Unsaid = "does not say whether it bills";
    private const string Not = "not billed";
    private const string Billed = "This answer was billed";

    private readonly TestSpace space = TestServer.NewSpace();
    private readonly StoreFolder store = new();
    private readonly LineLog log = new();

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData("{\"redirect\":\"/ping\"}", Maybe, 0, 1)]
    [InlineData("{\"status\":302,\"code\":0}", Maybe, 0, 1)]
    [InlineData("{\"status\":302,\"empty\":true}", Maybe, 0, 1)]
    [InlineData("{\"status\":403}", Maybe, 0, 1)]
    [InlineData("{\"status\":404,\"html\":true}", Maybe, 0, 1)]
    [InlineData("{\"status\":502}", Maybe, 0, 1)]
    [InlineData("{\"status\":504}", Maybe, 0, 1)]
    [InlineData("{\"html\":true}", Maybe, 0, 1)]
    [InlineData("{\"cutBody\":true}", Maybe, 0, 1)]
    [InlineData("{\"resetBefore\":true}", Maybe, 0, 1)]
    [InlineData("{\"code\":404}", Unsaid, 0, 1)]
    [InlineData("{\"code\":777}", Unsaid, 0, 1)]
    [InlineData("{\"code\":101}", Unsaid, 0, 1)]
    [InlineData("{\"code\":201}", Billed, 1, 0)]
    [InlineData("{\"data\":\"string\"}", Billed, 1, 0)]
    [InlineData("{\"code\":202}", Not, 0, 0)]
    [InlineData("{\"code\":301}", Not, 0, 0)]
    [InlineData("{\"code\":400}", Not, 0, 0)]
    [InlineData("{\"code\":500}", Not, 0, 0)]
    [InlineData("{\"status\":429}", "", 0, 0)]
    public async Task The_text_the_counters_the_ledger_and_the_limit_say_the_same_of_an_answer(
        string fault, string text, int billed, int unconfirmed)
    {
        await space.SetScenario($$"""{ "mode": "world", "faults": [ { "fault": {{fault}} } ] }""");
        using (var opened = StoreFactory.Open(store.Settings(space).Store!))
        {
            opened.SetDailyCallLimit(2);
        }

        var before = UsageRecorder.Read();
        using var client = StoreFolder.Client(store.Settings(space, StoreFolder.Week) with
        {
            ThrottleLimit = 1,
            MaximumRetryCount = 0,
        }, log);

        var run = await ClientRun.Of(client, EndpointList.User, Ids(4));
        await client.FinishAsync();

        var ends = billed + unconfirmed > 0;
        var sent = ends ? 2 : 4;
        Assert.Equal(sent, (await space.Ledger()).Requests);
        Assert.Equal(ends ? "CallLimitReached" : null, run.Ended?.ErrorId);
        Assert.Equal(sent, run.Errors.Count);
        Assert.All(run.Errors, error => Assert.Contains(text, error.RecommendedAction!, StringComparison.Ordinal));
        string[] others = [.. ((string[])[Maybe, Unsaid, Not, Billed]).Except([text])];
        Assert.All(others, other => Assert.All(run.Errors, error =>
            Assert.DoesNotContain(other, error.RecommendedAction!, StringComparison.Ordinal)));
        var after = UsageRecorder.Read();
        Assert.Equal((sent * billed, sent * unconfirmed),
            (after.Billed - before.Billed, after.Unconfirmed - before.Unconfirmed));
        client.Dispose();
        Assert.Equal(sent * billed, Sum("billed"));
        Assert.Equal(sent * unconfirmed, Sum("unconfirmed"));
        Assert.Equal(sent * (billed + unconfirmed), Sum("counted"));
    }

    [Fact]
    public async Task Nothing_of_the_sandbox_is_billed_or_unconfirmed()
    {
        var before = UsageRecorder.Read();
        using var client = StoreFolder.Client(
            TestClient.Settings(space.BaseUri) with { Region = XhsRegion.Sandbox, Store = null }, log);
        var run = await ClientRun.Of(client, EndpointList.User,
            ["000000000000000000000201", "000000000000000000000404", "000000000000000000000777"]);
        var after = UsageRecorder.Read();
        Assert.NotEmpty(run.Errors);
        Assert.Equal((0, 0), (after.Billed - before.Billed, after.Unconfirmed - before.Unconfirmed));
    }

    private long Sum(string column) =>
        Convert.ToInt64(store.Run($"SELECT sum({column}) FROM ledger"), CultureInfo.InvariantCulture);

    private static string[] Ids(int count) =>
        [.. Enumerable.Range(1, count).Select(number => number.ToString("x24", CultureInfo.InvariantCulture))];
}
