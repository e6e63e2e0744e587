using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;

namespace XhsPowerShell.Commands;

/// <summary>
/// Gets how many followers creators have, gain and reach: one object for each id. Each is one billed call.
/// </summary>
[Cmdlet(VerbsCommon.Get, "XhsPgyFansSummary")]
[OutputType(typeof(XhsPgyFansSummary), typeof(string))]
public sealed class GetXhsPgyFansSummaryCommand : XhsCreatorCommand<XhsPgyFansSummary>
{
    private protected override object Endpoint => EndpointList.PgyFansSummary;
}
