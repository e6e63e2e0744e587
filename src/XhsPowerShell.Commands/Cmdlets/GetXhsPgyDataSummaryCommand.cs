using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;

namespace XhsPowerShell.Commands;

/// <summary>
/// Gets creators' figures in the marketplace at a glance: one object for each id. Each is one billed call.
/// </summary>
[Cmdlet(VerbsCommon.Get, "XhsPgyDataSummary")]
[OutputType(typeof(XhsPgyDataSummary), typeof(string))]
public sealed class GetXhsPgyDataSummaryCommand : XhsCreatorCommand<XhsPgyDataSummary>
{
    /// <summary>Which notes count: unpaid ones, or paid collaborations.</summary>
    [Parameter]
    public XhsPgyBusiness Business { get; set; }

    private protected override object Endpoint => EndpointList.PgyDataSummary;
}
