using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;

namespace XhsPowerShell.Commands;

/// <summary>
/// Gets the marketplace (Pugongying) profile of creators, with quotes in CNY: one object for each id. Each is one
/// billed call.
/// </summary>
[Cmdlet(VerbsCommon.Get, "XhsPgyBlogger")]
[OutputType(typeof(XhsPgyBlogger), typeof(string))]
public sealed class GetXhsPgyBloggerCommand : XhsCreatorCommand<XhsPgyBlogger>
{
    private protected override object Endpoint => EndpointList.PgyBlogger;
}
