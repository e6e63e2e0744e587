using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace XhsPowerShell.Client.Tests.Queries;

/// <summary>A night's work, one call in twenty of which goes wrong.</summary>
[Collection(UsageScope.Name)]
public class ManyIdsTests(ITestOutputHelper output)
{
    private const int Count = 10_000;
    private const double Share = 0.05;

    private static readonly string[] Faults =
    [
        "\"code\":201", "\"code\":202", "\"code\":301", "\"code\":302", "\"code\":400", "\"code\":404",
        "\"code\":500", "\"code\":503",
        "\"code\":777", "\"status\":429", "\"status\":429,\"retryAfter\":3600", "\"status\":500",
        "\"status\":502,\"html\":true", "\"status\":403",
        "\"redirect\":\"/ping\"", "\"resetBefore\":true", "\"resetMidBody\":true", "\"cutBody\":true",
        "\"cutBody\":true,\"chunked\":true",
        "\"shortLength\":true", "\"longBody\":true", "\"slowBody\":{\"chunkBytes\":1024,\"intervalMs\":1}",
        "\"delayMs\":200", "\"hold\":true",
        "\"data\":\"null\"", "\"data\":\"string\"", "\"data\":\"array\"", "\"data\":\"number\"", "\"data\":\"absent\"",
        "\"html\":true", "\"empty\":true",
        "\"noCode\":true", "\"hugeMiB\":200", "\"nesting\":10000", "\"charset\":\"gbk\"", "\"charset\":\"utf-16\"",
        "\"bom\":true", "\"gzip\":true",
        "\"brokenGzip\":true",
    ];

    [Fact]
    public async Task Each_of_10000_ids_ends_as_an_object_or_as_one_error_and_none_is_asked_again_after_its_answer()
    {
        var space = TestServer.NewSpace();
        await space.SetScenario("{\"mode\":\"world\",\"log\":false,\"faults\":[" +
            string.Join(',', Faults.SelectMany(Rules)) + "]}");
        var log = new LineLog();
        var before = UsageRecorder.Read();
        var settings = TestClient.Settings(space.BaseUri) with
        {
            ThrottleLimit = 16,
            RetryInterval = TimeSpan.FromMilliseconds(5),
            Timeout = TimeSpan.FromSeconds(8),
        };
        using var client = new XhsClient(settings, log);

        var ids = Enumerable.Range(1, Count).Select(i => i.ToString("x24", CultureInfo.InvariantCulture)).ToArray();
        var ends = await Task.WhenAll(
            ids.Select(async id => (Id: id, End: await EndpointList.User.CreateQuery(id).Drain(client))));

        Assert.All(ends, end => Assert.Equal(1, end.End.Items.Count + (end.End.Error is null ? 0 : 1)));
        Assert.All(ends.Where(e => e.End.Error is null), end => Assert.Equal(end.Id, end.End.Items[0].UserId));
        var errors = ends.Where(e => e.End.Error is not null).Select(e => e.End.Error!).ToArray();
        var ledger = await space.Ledger();
        var usage = UsageRecorder.Read();
        var (billed, unconfirmed) = (usage.Billed - before.Billed, usage.Unconfirmed - before.Unconfirmed);
        Report(errors, ledger, billed, unconfirmed);

        Assert.Equal(Count, ledger.DistinctQuestions);
        Assert.Equal(0, ledger.AskedAgainAfterAnswer);
        Assert.Equal((ledger.Requests, ledger.Retries, errors.Length),
            (client.Usage.Requests, client.Usage.Retries, client.Usage.Failures));
        Assert.Equal(ledger.Requests, usage.Requests - before.Requests);
        Assert.InRange(ledger.Billed, billed, billed + unconfirmed);
        // Of each kind that the server can do, some came.
        Assert.InRange(ledger.Faults.Count, Faults.Select(f => f.Split(':')[0]).Distinct().Count(), Faults.Length);
        Assert.InRange(ledger.Faults.Values.Sum(), Count * Share * 0.8, Count * Share * 2);
        Assert.InRange(ledger.MaxConcurrent, 2, 16);
        foreach (var error in errors)
        {
            TestClient.AssertNothingLeaked(error, log: new LineLog());
        }

        TestClient.AssertNothingLeaked(null, log);
    }

    // Half of the questions meet their fault once, half on every attempt. Waiting for a time limit is done once.
    private static string[] Rules(string fault, int number)
    {
        var probability = (Share / Faults.Length / (fault.StartsWith("\"hold", StringComparison.Ordinal) ? 4 : 2))
            .ToString(CultureInfo.InvariantCulture);
        var once = $$"""{"probability":{{probability}},"seed":{{number}},"attempts":[1],"fault":{ {{fault}} } }""";
        var always = once.Replace("[1]", "[1,2,3,4]", StringComparison.Ordinal)
            .Replace("\"seed\":", "\"seed\":1", StringComparison.Ordinal);
        return fault.StartsWith("\"hold", StringComparison.Ordinal) ? [once] : [once, always];
    }

    private void Report(XhsApiException[] errors, TestLedger ledger, long billed, long unconfirmed)
    {
        var lines = new[]
        {
            FormattableString.Invariant($"{Count} ids: {Count - errors.Length} objects, {errors.Length} errors"),
            string.Join(", ", errors.GroupBy(e => e.ErrorId).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => FormattableString.Invariant($"{g.Key} {g.Count()}"))),
            FormattableString.Invariant($"server: {ledger.Requests} requests, {ledger.Retries} of them again,")
            + FormattableString.Invariant($" {ledger.AskedAgainAfterAnswer} after an answer, {ledger.Billed} billed"),
            FormattableString.Invariant($"client: {billed} billed, {unconfirmed} unconfirmed"),
            string.Join(", ", ledger.Faults.OrderBy(f => f.Key, StringComparer.Ordinal)
                .Select(f => FormattableString.Invariant($"{f.Key} {f.Value}"))),
        };
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }
}
