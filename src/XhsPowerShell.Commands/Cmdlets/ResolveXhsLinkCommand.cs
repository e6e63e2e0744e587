using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Completion;

namespace XhsPowerShell.Commands;

/// <summary>
/// Resolves short share links: one object for each, with the id of the note or user. Each is one billed call.
/// </summary>
[Cmdlet(VerbsDiagnostic.Resolve, "XhsLink")]
[OutputType(typeof(XhsLink), typeof(string))]
public sealed class ResolveXhsLinkCommand : XhsDataCommand<XhsLink>
{
    /// <summary>The short links, or the texts that the app copies with them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NoFileCompleter)), AllowEmptyString]
    public string[] Link { get; set; } = [];

    private protected override string[] Inputs => Link;

    private protected override object Endpoint => EndpointList.Link;
}
