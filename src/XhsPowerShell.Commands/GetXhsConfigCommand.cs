using System.Management.Automation;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Commands;

/// <summary>Says which settings are in force, where each came from, and the masked token: one object.</summary>
[Cmdlet(VerbsCommon.Get, "XhsConfig")]
[OutputType(typeof(XhsConfig))]
public sealed class GetXhsConfigCommand : XhsCommand
{
    /// <inheritdoc/>
    protected override void EndProcessing() => WithSettings(() =>
    {
        var settings = XhsSettings.Resolve(SettingValues.None, Messages.Warning);
        DrainMessages();
        WriteObject(settings.ToConfig());
    });
}
