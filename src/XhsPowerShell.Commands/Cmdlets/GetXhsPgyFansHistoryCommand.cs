using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;

namespace XhsPowerShell.Commands;

/// <summary>
/// Gets creators' followers day by day: one object for each day of each id. Each id is one billed call.
/// </summary>
[Cmdlet(VerbsCommon.Get, "XhsPgyFansHistory")]
[OutputType(typeof(XhsPgyFansDay), typeof(string))]
public sealed class GetXhsPgyFansHistoryCommand : XhsCreatorCommand<XhsPgyFansDay>
{
    /// <summary>How many days are looked at.</summary>
    [Parameter]
    public XhsPgyPeriod Period { get; set; } = XhsPgyPeriod.Days30;

    /// <summary>Emits how many followers were gained on each day, instead of how many there were.</summary>
    [Parameter]
    public SwitchParameter Increase { get; set; }

    private protected override object Endpoint => EndpointList.PgyFansHistory;
}
