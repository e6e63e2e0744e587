using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands;

/// <summary>
/// Gets the notes of users: many objects, a page at a time, pinned ones first and then the newest. Each page is one
/// billed call.
/// </summary>
[Cmdlet(VerbsCommon.Get, "XhsUserNote")]
[OutputType(typeof(XhsNote), typeof(string))]
public sealed class GetXhsUserNoteCommand : XhsListCommand<XhsNote>
{
    private long users;

    /// <summary>The users: ids (24 hexadecimal digits) or profile links.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(UserIdCompleter)), IdTransformation(nameof(UserId)), AllowEmptyString]
    public string[] UserId { get; set; } = [];

    /// <summary>
    /// No note older than this moment, which is included. Ends the paging at the first older note that is not pinned.
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), TimeTransformation]
    public DateTimeOffset After { get; set; }

    /// <summary>No note of this moment or newer.</summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), TimeTransformation]
    public DateTimeOffset Before { get; set; }

    /// <summary>
    /// Where to go on: the <c>Cursor</c> of the last note at hand, or of an error. For one user only.
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), ValidateNotNullOrEmpty]
    public string? Cursor { get; set; }

    /// <summary>Only what is new since the last complete run with this parameter; everything the first time.</summary>
    [Parameter]
    public SwitchParameter SinceLast { get; set; }

    private protected override bool IsSinceLast => SinceLast;

    private protected override string[] Inputs => UserId;

    protected override void BeginProcessing()
    {
        if (TimeRange.IsEmpty(Given(nameof(After), After), Given(nameof(Before), Before)))
        {
            Refuse("InvalidPeriod", CmdletTexts.Get("InvalidPeriod"), After);
        }

        base.BeginProcessing();
    }

    protected override void ProcessRecord()
    {
        users += UserId.Length;
        if (Cursor is not null && users > 1)
        {
            Refuse("CursorForManyUsers", CmdletTexts.Get("CursorForManyUsers"), Cursor);
        }

        base.ProcessRecord();
    }

    private protected override object Endpoint => EndpointList.UserNote;
}
