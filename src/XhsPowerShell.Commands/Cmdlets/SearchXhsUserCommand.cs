using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;

namespace XhsPowerShell.Commands;

/// <summary>
/// Searches users by keyword: many objects, a page of 20 at a time, asked for only when they are wanted. Each page is
/// one billed call.
/// </summary>
[Cmdlet(VerbsCommon.Search, "XhsUser")]
[OutputType(typeof(XhsUserSummary), typeof(string))]
public sealed class SearchXhsUserCommand : XhsListCommand<XhsUserSummary>
{
    /// <summary>What to search for.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NoFileCompleter)), TextTransformation, AllowEmptyString]
    public string[] Keyword { get; set; } = [];

    /// <summary>The page to begin with (1-based).</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int Page { get; set; } = 1;

    private protected override string[] Inputs => Keyword;

    private protected override object Endpoint => EndpointList.SearchUser;
}
