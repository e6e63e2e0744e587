using System.Management.Automation;
using XhsPowerShell.Client.History;
using XhsPowerShell.Commands.Base;

namespace XhsPowerShell.Commands;

/// <summary>Says where answers are kept, how many there are and what they saved: one object.</summary>
[Cmdlet(VerbsCommon.Get, "XhsStore")]
[OutputType(typeof(XhsStore))]
public sealed class GetXhsStoreCommand : XhsStoreCommand
{
    protected override void EndProcessing() => WithSettings(() =>
    {
        var settings = ResolveSettings();
        WriteObject(StoreReports.Describe(OpenStore(settings), settings));
    });
}
