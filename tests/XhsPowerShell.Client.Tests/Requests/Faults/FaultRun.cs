using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Tests.Support;

namespace XhsPowerShell.Client.Tests.Requests.Faults;

/// <summary>A fault that has been tried: each one once in a test run.</summary>
internal sealed class FaultRun
{
    private static readonly ConcurrentDictionary<(FaultCase Fault, int ThrottleLimit), Task<FaultRun>> Done = new();

    public required FaultOutcome Outcome { get; init; }

    public required XhsApiException? Error { get; init; }

    public required IReadOnlyList<object> Items { get; init; }

    public required LineLog Log { get; init; }

    public required TestLedger Ledger { get; init; }

    /// <summary>What <c>Get-XhsUsage</c> has more than before.</summary>
    public required XhsUsage Usage { get; init; }

    /// <summary>What the host saw that a redirect pointed to.</summary>
    public required TestLedger Other { get; init; }

    public static Task<FaultRun> StartAsync(FaultCase fault, int throttleLimit) =>
        Done.GetOrAdd((fault, throttleLimit), static key => TryAsync(key.Fault, key.ThrottleLimit));

    private static async Task<FaultRun> TryAsync(FaultCase fault, int throttleLimit)
    {
        var space = TestServer.NewSpace();
        var other = TestServer.NewSpace();
        var elsewhere = new UriBuilder(other.BaseUri) { Host = "localhost" }.Uri.AbsoluteUri;
        await space.SetScenario("{" + fault.Scenario.Replace("{other}", elsewhere, StringComparison.Ordinal) + "}");
        var log = new LineLog();
        var clock = TestClient.Clock();
        var settings = TestClient.Settings(fault.Address?.Invoke() ?? space.BaseUri, throttleLimit);
        settings = fault.RealLimit is { } seconds
            ? settings with { Timeout = TimeSpan.FromSeconds(seconds) }
            : settings;
        using var client = new XhsClient(settings, log, new() { Time = fault.RealLimit is null ? clock : null });
        var before = UsageRecorder.Read();
        var call = Task.Run(() => AskAsync(fault, client));
        for (var i = 1; fault.TimesOut && i <= fault.Expected.Requests; i++)
        {
            await space.WaitFor("requests", i);
            clock.Advance(TestClient.Limit);
        }

        var (items, error) = await call;
        if (fault.TimesOut)
        {
            await space.WaitFor("clientGone", fault.Expected.Requests);
        }

        var ledger = await space.Ledger();
        var usage = Difference(UsageRecorder.Read(), before);
        return new FaultRun
        {
            Outcome = new(error?.ErrorId ?? "none", items.Count, ledger.Requests, ledger.Billed, usage.Unconfirmed),
            Error = error,
            Items = items,
            Log = log,
            Ledger = ledger,
            Usage = usage,
            Other = await other.Ledger(),
        };
    }

    private static async Task<(IReadOnlyList<object> Items, XhsApiException? Error)> AskAsync(
        FaultCase fault, XhsClient client) => fault.Cmdlet switch
    {
        "Search-XhsUser" => await EndpointList.SearchUser.CreateQuery("咖啡").Drain(client),
        "Get-XhsUserNote" => await EndpointList.UserNote.CreateQuery(TestClient.Id).Drain(client),
        _ => await EndpointList.User.CreateQuery(TestClient.Id).Drain(client),
    };

    private static XhsUsage Difference(XhsUsage now, XhsUsage before) => new()
    {
        Requests = now.Requests - before.Requests,
        Successes = now.Successes - before.Successes,
        Billed = now.Billed - before.Billed,
        Retries = now.Retries - before.Retries,
        Failures = now.Failures - before.Failures,
        Unconfirmed = now.Unconfirmed - before.Unconfirmed,
        BytesReceived = now.BytesReceived - before.BytesReceived,
    };
}
