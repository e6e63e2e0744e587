using System.Management.Automation;
using XhsPowerShell.Client;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Completion;

namespace XhsPowerShell.Commands;

/// <summary>
/// Measures whether and how fast the service answers, by its free <c>/ping</c>: one object for each region. Sends no
/// token and costs nothing.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "XhsConnection")]
[OutputType(typeof(XhsConnectionResult))]
public sealed class TestXhsConnectionCommand : XhsCommand
{
    /// <summary>The hosts to test; without it, the one that the settings name.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty]
    public XhsRegion[]? Region { get; set; }

    /// <summary>Another address to test.</summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <summary>How many requests, one after another.</summary>
    [Parameter, ValidateRange(1, 100)]
    public int Count { get; set; } = 1;

    protected override void EndProcessing() => WithSettings(() =>
    {
        foreach (var region in Region is null ? [null] : Region.Cast<XhsRegion?>())
        {
            // Resolved without the vault: a ping needs no token.
            var settings =
                EffectiveSettings.Resolve(new SettingsLayer { Region = region, BaseUri = BaseUri }, Messages.Warning);
            DrainMessages();
            WriteObject(Test(settings));
        }
    });

    private XhsConnectionResult Test(EffectiveSettings settings)
    {
        var test = Task.Run(() => ConnectionTest.RunAsync(settings, Count, StopToken));
        WaitFor(test);
        return test.GetAwaiter().GetResult();
    }
}
