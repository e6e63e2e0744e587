using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;
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
    [ArgumentCompleter(typeof(UserIdCompleter))]
    [IdTransformation(nameof(UserId))]
    [AllowEmptyString]
    public string[] UserId { get; set; } = [];

    /// <summary>
    /// No note older than this moment, which is included. Ends the paging at the first older note that is not pinned.
    /// </summary>
    [ArgumentCompleter(typeof(NoFileCompleter))]
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset After { get; set; }

    /// <summary>No note of this moment or newer.</summary>
    [ArgumentCompleter(typeof(NoFileCompleter))]
    [Parameter]
    [TimeTransformation]
    public DateTimeOffset Before { get; set; }

    /// <summary>
    /// Where to go on: the <c>Cursor</c> of the last note at hand, or of an error. For one user only.
    /// </summary>
    [ArgumentCompleter(typeof(NoFileCompleter))]
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Cursor { get; set; }

    /// <summary>
    /// Only what is new since the last complete run with this parameter; everything the first time.
    /// </summary>
    [Parameter]
    public SwitchParameter SinceLast { get; set; }

    private protected override bool IsSinceLast => SinceLast;

    private protected override string[] Inputs => UserId;

    private DateTimeOffset? NotBefore => MyInvocation.BoundParameters.ContainsKey(nameof(After)) ? After : null;

    private DateTimeOffset? EarlierThan => MyInvocation.BoundParameters.ContainsKey(nameof(Before)) ? Before : null;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (NotBefore >= EarlierThan)
        {
            ThrowTerminatingError(new ErrorRecord(
                new ArgumentException(CmdletTexts.Get("InvalidPeriod")),
                "InvalidPeriod",
                ErrorCategory.InvalidArgument,
                After));
        }

        base.BeginProcessing();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        users += UserId.Length;
        if (Cursor is not null && users > 1)
        {
            ThrowTerminatingError(new ErrorRecord(
                new ArgumentException(CmdletTexts.Get("CursorForManyUsers")),
                "CursorForManyUsers",
                ErrorCategory.InvalidArgument,
                Cursor));
        }

        base.ProcessRecord();
    }

    private protected override void Enqueue(string input)
    {
        var options = new QueryOptions
        {
            First = FirstOrAll,
            MaxPages = PagesOrAll,
            After = NotBefore,
            Before = EarlierThan,
            Cursor = Cursor,
            SinceLast = SinceLast,
        };
        Refuse(Endpoint.FindSinceLastProblem(options, Written));
        Enqueue(EndpointList.UserNote, input, options);
    }
}
