using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;

namespace XhsPowerShell.Commands;

/// <summary>Gets how creators' notes do in the marketplace: one object for each id. Each is one billed call.</summary>
[Cmdlet(VerbsCommon.Get, "XhsPgyNotesRate")]
[OutputType(typeof(XhsPgyNotesRate), typeof(string))]
public sealed class GetXhsPgyNotesRateCommand : XhsFiguresCommand<XhsPgyNotesRate>
{
    private protected override object Endpoint => EndpointList.PgyNotesRate;
}
