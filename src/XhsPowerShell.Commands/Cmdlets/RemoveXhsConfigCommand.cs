using System.Management.Automation;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Settings.Storage;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands;

/// <summary>Forgets the settings of a scope, the token among them. Emits nothing.</summary>
[Cmdlet(VerbsCommon.Remove, "XhsConfig", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class RemoveXhsConfigCommand : XhsCommand
{
    /// <summary>Which settings: the file of the user, or those of this session.</summary>
    [Parameter(Position = 0)]
    public XhsConfigScope Scope { get; set; }

    protected override void EndProcessing() => WithSettings(() =>
    {
        var isFile = Scope == XhsConfigScope.User;
        if (!ShouldProcess(
            isFile ? ConfigFile.Path : CmdletTexts.Get("SessionSettings"), CmdletTexts.Get("RemoveAction")))
        {
            return;
        }

        if (isFile)
        {
            ConfigFile.Delete();
        }
        else
        {
            SessionSettings.Clear();
        }
    });
}
