using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Net.Http;
using System.Threading.Tasks;
using XhsPowerShell.Client;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Commands;

/// <summary>Measures whether and how fast the service answers, by its free <c>/ping</c>: one object for each region. Sends no token and costs nothing.</summary>
[Cmdlet(VerbsDiagnostic.Test, "XhsConnection")]
[OutputType(typeof(XhsConnectionResult))]
public sealed class TestXhsConnectionCommand : XhsCommand
{
    /// <summary>The hosts to test; without it, the one that the settings name.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public XhsRegion[]? Region { get; set; }

    /// <summary>Another address to test.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <summary>How many requests, one after another.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int Count { get; set; } = 1;

    /// <inheritdoc/>
    protected override void EndProcessing() => WithSettings(() =>
    {
        foreach (var region in Region is null ? [null] : Region.Cast<XhsRegion?>())
        {
            // Resolved without the vault: a ping needs no token.
            var settings = XhsSettings.Resolve(new SettingValues { Region = region, BaseUri = BaseUri }, Messages.Warning);
            DrainMessages();
            WriteObject(Test(settings));
        }
    });

    private XhsConnectionResult Test(XhsSettings settings)
    {
        var config = settings.ToConfig();
        var result = new XhsConnectionResult { Region = settings.Region, Address = config.BaseUri };
        var times = new List<double>();
        for (; result.Count < Count; result.Count++)
        {
            var watch = Stopwatch.StartNew();
            var ping = Task.Run(() => XhsClient.PingAsync(settings, StopToken));
            WaitFor(ping);
            if (ping.Status == TaskStatus.RanToCompletion)
            {
                times.Add(Math.Round(watch.Elapsed.TotalMilliseconds, 1));
                result.HttpStatus = ping.Result;
                result.Error = ping.Result < 400 ? null : FormattableString.Invariant($"HTTP {ping.Result}");
                result.IsReachable |= ping.Result < 400;
            }
            else
            {
                result.Error = Describe(ping, settings);
            }
        }

        result.Received = times.Count;
        if (times.Count > 0)
        {
            result.MinimumMs = times.Min();
            result.AverageMs = Math.Round(times.Average(), 1);
            result.MaximumMs = times.Max();
        }

        return result;
    }

    private static string Describe(Task<int> ping, XhsSettings settings) => ping.IsCanceled
        ? FormattableString.Invariant($"No answer within {settings.Timeout.TotalSeconds} s.")
        : ping.Exception!.GetBaseException().Message;
}
