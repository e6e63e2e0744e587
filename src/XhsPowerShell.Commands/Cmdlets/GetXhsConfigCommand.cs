using System.Management.Automation;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Commands.Base;

namespace XhsPowerShell.Commands;

/// <summary>Says which settings are in force, where each came from, and the masked token: one object.</summary>
[Cmdlet(VerbsCommon.Get, "XhsConfig")]
[OutputType(typeof(XhsConfig))]
public sealed class GetXhsConfigCommand : XhsCommand
{
    protected override void EndProcessing() => WithSettings(() =>
    {
        var settings = EffectiveSettings.Resolve(SettingsLayer.None, Messages.Warning);
        DrainMessages();
        WriteObject(settings.ToConfig());
    });
}
