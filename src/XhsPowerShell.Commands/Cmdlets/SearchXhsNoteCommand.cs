using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;

namespace XhsPowerShell.Commands;

/// <summary>
/// Searches notes by keyword: many objects, a page of up to 20 at a time, requested only when they are wanted. Each
/// page is one billed call.
/// </summary>
[Cmdlet(VerbsCommon.Search, "XhsNote")]
[OutputType(typeof(XhsNote), typeof(string))]
public sealed class SearchXhsNoteCommand : XhsKeywordCommand<XhsNote>
{
    /// <summary>The order of the notes.</summary>
    [Parameter]
    public XhsNoteSort Sort { get; set; }

    /// <summary>The kind of notes.</summary>
    [Parameter]
    public XhsNoteKind Type { get; set; }

    /// <summary>How old the notes may be.</summary>
    [Parameter]
    public XhsNoteAge Within { get; set; }

    private protected override void Enqueue(string input) => Enqueue(EndpointList.SearchNote, input);
}
