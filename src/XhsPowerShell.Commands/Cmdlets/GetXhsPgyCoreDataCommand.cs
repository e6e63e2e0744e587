using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;

namespace XhsPowerShell.Commands;

/// <summary>
/// Gets what creators' notes reached, in sum and day by day: one object for each id. Each is one billed call.
/// </summary>
[Cmdlet(VerbsCommon.Get, "XhsPgyCoreData")]
[OutputType(typeof(XhsPgyCoreData), typeof(string))]
public sealed class GetXhsPgyCoreDataCommand : XhsFiguresCommand<XhsPgyCoreData>
{
    private protected override object Endpoint => EndpointList.PgyCoreData;
}
