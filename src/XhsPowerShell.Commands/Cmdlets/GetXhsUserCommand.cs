using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Completion;

namespace XhsPowerShell.Commands;

/// <summary>Gets the profile of users: one object for each id. Each is one billed call.</summary>
[Cmdlet(VerbsCommon.Get, "XhsUser")]
[OutputType(typeof(XhsUser), typeof(string))]
public sealed class GetXhsUserCommand : XhsDataCommand<XhsUser>
{
    /// <summary>The users: ids (24 hexadecimal digits) or profile links.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(UserIdCompleter))]
    [AllowEmptyString]
    public string[] UserId { get; set; } = [];

    private protected override string[] Inputs => UserId;

    private protected override void Enqueue(string input) => Enqueue(EndpointList.User, input);
}
