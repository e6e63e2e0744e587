using System.Management.Automation;
using XhsPowerShell.Client.History;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Completion;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands;

/// <summary>
/// Forgets which inputs of shared work are done, so that the name can be used anew. Says how many. The answers stay.
/// </summary>
[Cmdlet(VerbsCommon.Clear, "XhsShare", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(XhsShare))]
public sealed class ClearXhsShareCommand : XhsStoreCommand
{
    /// <summary>The names, exactly as they were given to <c>-Share</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ShareNameCompleter)), ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    protected override void ProcessRecord() => WithSettings(() =>
    {
        var settings = ResolveSettings();
        ShareReports.RequireServer(settings, MyInvocation.MyCommand.Name);
        var store = OpenStore(settings);
        foreach (var name in Name)
        {
            if (ShareReports.ForgetShare(store, name, commit: false) is not { } planned)
            {
                WriteError(GetXhsShareCommand.NoSuchShare(name));
                continue;
            }

            if (ShouldProcess(name, CmdletTexts.Get("ForgetAction", planned.Inputs, planned.Done, planned.Left))
                && ShareReports.ForgetShare(store, name, commit: true) is { } forgotten)
            {
                if (forgotten.Held > 0)
                {
                    WriteWarning(CmdletTexts.Get("ForgottenWhileHeld", name, forgotten.Held));
                }

                forgotten.Store = settings.StoreOrLocal.ToString();
                WriteObject(forgotten);
            }
        }
    });
}
