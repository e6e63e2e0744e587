using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands;

/// <summary>Gets the comments of notes: many objects, a page at a time. Each page is one billed call.</summary>
[Cmdlet(VerbsCommon.Get, "XhsNoteComment")]
[OutputType(typeof(XhsComment), typeof(string))]
public sealed class GetXhsNoteCommentCommand : XhsListCommand<XhsComment>
{
    private long notes;

    /// <summary>The notes: ids (24 hexadecimal digits) or links to them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NoFileCompleter)), IdTransformation(nameof(NoteId)), AllowEmptyString]
    public string[] NoteId { get; set; } = [];

    /// <summary>The order of the comments.</summary>
    [Parameter]
    public XhsCommentSort Sort { get; set; }

    /// <summary>Where to continue: the <c>Cursor</c> of an error. For one note only.</summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), ValidateNotNullOrEmpty]
    public string? Cursor { get; set; }

    /// <summary>Emits the replies behind their comment, too.</summary>
    [Parameter]
    public SwitchParameter IncludeReply { get; set; }

    /// <summary>Only what is new since the last complete run with this parameter; everything the first time.</summary>
    [Parameter]
    public SwitchParameter SinceLast { get; set; }

    private protected override bool IsSinceLast => SinceLast;

    private protected override string[] Inputs => NoteId;

    protected override void ProcessRecord()
    {
        notes += NoteId.Length;
        if (Cursor is not null && notes > 1)
        {
            Refuse("CursorForManyNotes", CmdletTexts.Get("CursorForManyNotes"), Cursor);
        }

        base.ProcessRecord();
    }

    private protected override object Endpoint => EndpointList.NoteComment;
}
