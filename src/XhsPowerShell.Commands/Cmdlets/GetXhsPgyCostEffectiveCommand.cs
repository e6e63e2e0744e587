using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;

namespace XhsPowerShell.Commands;

/// <summary>
/// Gets what creators' notes cost for what they reach: one object for each id. Each is one billed call.
/// </summary>
[Cmdlet(VerbsCommon.Get, "XhsPgyCostEffective")]
[OutputType(typeof(XhsPgyCostEffective), typeof(string))]
public sealed class GetXhsPgyCostEffectiveCommand : XhsCreatorCommand<XhsPgyCostEffective>
{
    private protected override object Endpoint => EndpointList.PgyCostEffective;
}
