using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;

namespace XhsPowerShell.Commands;

/// <summary>
/// Searches notes by keyword: many objects, a page of up to 20 at a time, requested only when they are wanted. Each
/// page is one billed call.
/// </summary>
[Cmdlet(VerbsCommon.Search, "XhsNote")]
[OutputType(typeof(XhsNote), typeof(string))]
public sealed class SearchXhsNoteCommand : XhsListCommand<XhsNote>
{
    /// <summary>What to search for.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NoFileCompleter)), TextTransformation, AllowEmptyString]
    public string[] Keyword { get; set; } = [];

    /// <summary>The order of the notes.</summary>
    [Parameter]
    public XhsNoteSort Sort { get; set; }

    /// <summary>The kind of notes.</summary>
    [Parameter]
    public XhsNoteFormat Type { get; set; }

    /// <summary>How old the notes may be.</summary>
    [Parameter]
    public XhsNoteAge Within { get; set; }

    /// <summary>The page to start at (1-based).</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int Page { get; set; } = 1;

    private protected override string[] Inputs => Keyword;

    private protected override object Endpoint => EndpointList.SearchNote;
}
