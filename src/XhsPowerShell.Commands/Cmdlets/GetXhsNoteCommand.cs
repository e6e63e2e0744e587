using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;

namespace XhsPowerShell.Commands;

/// <summary>Gets notes with their whole text: one object for each id. Each is one billed call.</summary>
[Cmdlet(VerbsCommon.Get, "XhsNote")]
[OutputType(typeof(XhsNote), typeof(string))]
public sealed class GetXhsNoteCommand : XhsNoteCommand<XhsNote>
{
    private protected override object Endpoint => EndpointList.Note;
}
