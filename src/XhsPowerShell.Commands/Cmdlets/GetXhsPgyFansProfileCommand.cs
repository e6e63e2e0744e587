using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;

namespace XhsPowerShell.Commands;

/// <summary>Gets who follows creators: one object for each id. Each is one billed call.</summary>
[Cmdlet(VerbsCommon.Get, "XhsPgyFansProfile")]
[OutputType(typeof(XhsPgyFansProfile), typeof(string))]
public sealed class GetXhsPgyFansProfileCommand : XhsCreatorCommand<XhsPgyFansProfile>
{
    private protected override object Endpoint => EndpointList.PgyFansProfile;
}
