using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;

namespace XhsPowerShell.Commands;

/// <summary>Gets the profile of users: one object for each id. Each is one billed call.</summary>
[Cmdlet(VerbsCommon.Get, "XhsUser")]
[OutputType(typeof(XhsUser), typeof(string))]
public sealed class GetXhsUserCommand : XhsCreatorCommand<XhsUser>
{
    private protected override object Endpoint => EndpointList.User;
}
