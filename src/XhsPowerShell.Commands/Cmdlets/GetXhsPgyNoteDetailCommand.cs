using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;

namespace XhsPowerShell.Commands;

/// <summary>
/// Gets notes with the figures and the creator that the marketplace knows: one object for each id. Each is one billed
/// call.
/// </summary>
[Cmdlet(VerbsCommon.Get, "XhsPgyNoteDetail")]
[OutputType(typeof(XhsPgyNoteDetail), typeof(string))]
public sealed class GetXhsPgyNoteDetailCommand : XhsNoteCommand<XhsPgyNoteDetail>
{
    private protected override object Endpoint => EndpointList.PgyNoteDetail;
}
