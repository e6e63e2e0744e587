using System.Management.Automation;
using XhsPowerShell.Client.History;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Commands.Base;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands;

/// <summary>
/// Gets kept objects as they were, the oldest first, from the store. Sends nothing, costs nothing, needs no token.
/// </summary>
[Cmdlet(VerbsCommon.Get, "XhsHistory")]
[OutputType(typeof(XhsObject))]
public sealed class GetXhsHistoryCommand : XhsStoreCommand
{
    private static readonly string[] None = [];
    private bool isNamed;

    /// <summary>What was asked about these creators: ids or profile links.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(UserIdCompleter)), ValidateNotNull]
    public string[] UserId { get; set; } = None;

    /// <summary>What was asked about these notes: ids or links to them.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(NoFileCompleter)), ValidateNotNull]
    public string[] NoteId { get; set; } = None;

    /// <summary>What was found by these keywords.</summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), TextTransformation, ValidateNotNull]
    public string[] Keyword { get; set; } = None;

    /// <summary>Only objects of this kind: a type such as XhsUser, an endpoint such as UserNote, or a cmdlet.</summary>
    [Parameter, ArgumentCompleter(typeof(KeptTypeCompleter)), ValidateNotNullOrEmpty]
    public string[] Type { get; set; } = None;

    /// <summary>Only what was retrieved at this moment or later.</summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), TimeTransformation]
    public DateTimeOffset After { get; set; }

    /// <summary>Only what was retrieved before this moment.</summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), TimeTransformation]
    public DateTimeOffset Before { get; set; }

    /// <summary>At most this many of the newest answers for each input; a page of a list is one answer.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int Last { get; set; }

    /// <summary>What this host answered, instead of the one in the settings: <c>Sandbox</c>, for example.</summary>
    [Parameter]
    public XhsRegion Region { get; set; }

    /// <summary>What another address answered.</summary>
    [Parameter, ArgumentCompleter(typeof(NoFileCompleter)), ValidateNotNull]
    public Uri? BaseUri { get; set; }
    private bool IsForAll => !isNamed && !MyInvocation.ExpectingInput;

    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var named = new[] { UserId, NoteId, Keyword }.Count(static input => input.Length > 0);
        isNamed = named > 0;
        if (named > 1)
        {
            Refuse("InvalidParameterCombination", CmdletTexts.Get("HistoryOfOne"));
        }

        if (TimeRange.IsEmpty(Given(nameof(After), After), Given(nameof(Before), Before)))
        {
            Refuse("InvalidPeriod", CmdletTexts.Get("EmptyPeriod"), After);
        }

        if (Type.FirstOrDefault(static name => !KeptType.TryFind(name, out _)) is { } unknown)
        {
            Refuse("InvalidType", CmdletTexts.Get("UnknownType", unknown), unknown);
        }
    }

    protected override void ProcessRecord() => WithSettings(() =>
    {
        if (IsForAll)
        {
            Write(null);
        }

        // A note that is piped here has its creator, too: it is the note that is meant.
        foreach (var text in NoteId)
        {
            var subject = Client.Inputs.NoteId.TryParse(text, out var id) ? id : null;
            Write(text, subject, Client.Inputs.NoteId.DescribeProblem);
        }

        foreach (var text in NoteId.Length > 0 ? None : UserId)
        {
            var subject = Client.Inputs.UserId.TryParse(text, out var id) ? id : null;
            Write(text, subject, Client.Inputs.UserId.DescribeProblem);
        }

        foreach (var text in Keyword)
        {
            var isKeyword = Client.Inputs.Keyword.TryParse(text, out var word, out var problem);
            Write(text, isKeyword ? word : null, _ => problem!);
        }
    });

    private void Write(string text, string? subject, Func<string?, string> describeProblem)
    {
        if (subject is not null)
        {
            Write(subject);
        }
        else
        {
            Reject(text, describeProblem(text));
        }
    }

    private void Write(string? subject)
    {
        var settings = ResolveSettings(new() { Region = Given(nameof(Region), Region), BaseUri = BaseUri });
        if (OpenStore(settings) is not { } store)
        {
            WriteWarning(DescribeMissing(settings));
            return;
        }

        using var reader = new HistoryReader(store, settings, Messages, StopToken);
        foreach (var value in reader.Read(new HistoryQuery
        {
            Subject = subject,
            Endpoints = Type.Length > 0 ? [.. Type.SelectMany(PathsOf).Distinct()] : null,
            After = Given(nameof(After), After),
            Before = Given(nameof(Before), Before),
            Last = Given(nameof(Last), Last),
        }))
        {
            DrainMessages();
            RecentCreators.Remember(value);
            WriteObject(WithTime(value));
        }

        DrainMessages();
    }

    // Such an object has a view with the time of its retrieval, as what Get-Process -IncludeUserName returns has one.
    private static PSObject WithTime(object value)
    {
        var kept = PSObject.AsPSObject(value);
        kept.TypeNames.Insert(0, value.GetType().FullName + "#History");
        return kept;
    }

    private static IReadOnlyList<string> PathsOf(string name) => KeptType.TryFind(name, out var paths) ? paths : [];
}
