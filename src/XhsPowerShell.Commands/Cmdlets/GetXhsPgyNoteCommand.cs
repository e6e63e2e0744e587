using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;

namespace XhsPowerShell.Commands;

/// <summary>
/// Gets the notes of creators with the marketplace's figures: many objects, a page at a time. Each page is one billed
/// call.
/// </summary>
[Cmdlet(VerbsCommon.Get, "XhsPgyNote")]
[OutputType(typeof(XhsPgyNote), typeof(string))]
public sealed class GetXhsPgyNoteCommand : XhsListCommand<XhsPgyNote>
{
    /// <summary>The creators: ids (24 hexadecimal digits) or profile links.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(UserIdCompleter)), IdTransformation(nameof(UserId)), AllowEmptyString]
    public string[] UserId { get; set; } = [];

    /// <summary>The order of the notes.</summary>
    [Parameter]
    public XhsPgyNoteSort Sort { get; set; }

    /// <summary>The kind of notes.</summary>
    [Parameter]
    public XhsPgyNoteKind NoteType { get; set; }

    /// <summary>Counts reads without those from advertising.</summary>
    [Parameter]
    public SwitchParameter OrganicOnly { get; set; }

    /// <summary>Counts the readers outside of the platform, too.</summary>
    [Parameter]
    public SwitchParameter OutsideReader { get; set; }

    /// <summary>The page to start at (1-based).</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int Page { get; set; } = 1;

    private protected override string[] Inputs => UserId;

    private protected override object Endpoint => EndpointList.PgyNote;
}
