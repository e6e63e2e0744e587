using System.Collections;
using System.Management.Automation;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Sharing;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Completion;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands.Base;

/// <summary>What every cmdlet with typed objects does: one query for each input, emitted in input order.</summary>
public abstract class XhsDataCommand<T> : XhsApiCommand
    where T : class
{
    private OrderedQueryRunner<T>? line;
    private RunProgress? progress;
    private QueryOptions? given;

    /// <summary>How many requests may be under way at once (count); 1 never prefetches.</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; }

    /// <summary>Emits each object's JSON text exactly as it arrived, instead of the object.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>
    /// The name of work that several processes share: the objects of each input are emitted by one of them. Needs a
    /// database as the store.
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(ShareNameCompleter)), ValidateNotNullOrEmpty]
    public string? Share { get; set; }

    /// <summary>
    /// How long the inputs of a process of the share that is not heard of any more stay with it: <c>10s</c> to
    /// <c>1h</c>.
    /// </summary>
    [Parameter, ArgumentCompleter(typeof(AgeCompleter)), AgeTransformation, ValidateLease]
    public TimeSpan ShareLease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Does not wait at the end for what other processes of the share hold.</summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }

    /// <summary>The inputs of this record: all of them when they are an argument.</summary>
    private protected abstract string[] Inputs { get; }

    /// <summary>
    /// The endpoint that is asked. Not by its type: overriding members are compared at import, which would load the
    /// client into every session.
    /// </summary>
    private protected abstract object Endpoint { get; }
    private Endpoint<T> Asked => (Endpoint<T>)Endpoint;

    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var isPiped = MyInvocation.ExpectingInput;
        given = ReadGiven(Asked);
        // A worker of a share also does what others have brought, however few inputs of its own it has.
        Connect(
            isPiped || Inputs.Length > 1 || Share is not null, ThrottleLimit == 0 ? null : ThrottleLimit, ReadShare());
        progress = new RunProgress(this, MyInvocation.MyCommand.Name, Client, isPiped ? null : Inputs.Length);
        WithSettings(() => line = Client.CreateRunner(Asked, given, new Output(this), Raw));
    }

    protected override void ProcessRecord()
    {
        try
        {
            foreach (var input in Inputs)
            {
                progress!.Inputs++;
                line!.Enqueue(Asked.ParseQuery(input, given));
            }
        }
        catch
        {
            // Also when a command downstream has seen enough: nothing of this cmdlet is called after that but Dispose.
            progress!.Complete();
            throw;
        }
    }

    protected override void EndProcessing()
    {
        try
        {
            line!.Complete();
        }
        catch
        {
            progress!.Complete();
            throw;
        }

        Close();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            progress?.Complete();
        }

        base.Dispose(disposing);
    }

    private protected override void OnWaiting() => progress?.Update();

    // The endpoint's own parameters under their PowerShell names, as far as they were given, and how much of a list is
    // wanted.
    private QueryOptions ReadGiven(Endpoint<T> endpoint)
    {
        var bound = MyInvocation.BoundParameters;
        var parameters = new List<(string Name, string Value)>();
        foreach (var parameter in endpoint.Parameters.Where(
            parameter => !parameter.IsPaging && bound.ContainsKey(parameter.Name)))
        {
            var value = bound[parameter.Name];
            parameters.AddRange(value is IDictionary pairs ? ReadFilters(pairs)
                : parameter.ToWire(value) is { } text ? [(parameter.WireName, text)] : []);
        }

        var options = new QueryOptions
        {
            Parameters = parameters,
            First = bound.TryGetValue(nameof(QueryOptions.First), out var first) ? (long)first : null,
            MaxPages = bound.TryGetValue(nameof(QueryOptions.MaxPages), out var pages) ? (int)pages : null,
            Page = bound.TryGetValue(nameof(QueryOptions.Page), out var page) ? (int)page : 1,
            Cursor = bound.TryGetValue(nameof(QueryOptions.Cursor), out var cursor) ? (string)cursor : null,
            After = bound.TryGetValue(nameof(QueryOptions.After), out var after) ? (DateTimeOffset)after : null,
            Before = bound.TryGetValue(nameof(QueryOptions.Before), out var before) ? (DateTimeOffset)before : null,
            SinceLast = IsSinceLast,
        };
        RefuseIf(endpoint.FindProblem(options, Written) ?? Endpoint<T>.FindSinceLastProblem(options, Written)
            ?? FindShareProblem(options));
        return options;
    }

    private string? FindShareProblem(QueryOptions options)
    {
        if (Share is null)
        {
            var alone = new[] { nameof(ShareLease), nameof(NoWait) }.FirstOrDefault(
                MyInvocation.BoundParameters.ContainsKey);
            return alone is null ? null : CmdletTexts.Get("NeedsShare", alone);
        }

        // The mark of a list, and the place to go on in one, are of one process.
        var other = options.SinceLast ? nameof(QueryOptions.SinceLast)
            : options.Cursor is not null ? nameof(QueryOptions.Cursor)
            : null;
        return other is null ? null : CmdletTexts.Get("NotWithShare", other);
    }

    private ShareOptions? ReadShare()
    {
        if (Share is null)
        {
            return null;
        }

        RefuseIf(ShareOptions.FindProblem(Share));
        return new ShareOptions(Share) { Lease = ShareLease, NoWait = NoWait };
    }

    private void RefuseIf(string? problem)
    {
        if (problem is not null)
        {
            Refuse("InvalidParameterCombination", problem);
        }
    }

    private static string Written(string parameter) => "-" + parameter;

    private List<(string Name, string Value)> ReadFilters(IDictionary pairs)
    {
        var filters = new List<(string Name, string Value)>();
        try
        {
            filters.AddRange(pairs.Keys.Cast<object>().Select(static key => key.ToString()!)
                .Zip(pairs.Values.Cast<object?>(), static (name, value) => (name, FilterText.Format(name, value))));
        }
        catch (ArgumentException error)
        {
            Refuse("InvalidParameterCombination", error.Message);
        }

        return filters;
    }

    private void Close()
    {
        DrainMessages();
        progress!.Complete();
        if (Messages.IsVerbose)
        {
            WriteVerbose(progress.Summary());
        }
    }

    // Not the cmdlet itself: its type would bring the client into every session that only imports the module.
    private sealed class Output(XhsDataCommand<T> command) : IQuerySink<T>
    {
        public void Wait(Task task) => command.WaitFor(task);

        public void OnSending()
        {
            command.DrainMessages();
            command.progress!.Update(starting: 1);
        }

        public void OnItem(PageItem<T> item)
        {
            command.DrainMessages();
            command.progress!.Objects++;
            RecentCreators.Remember(item.Value);
            command.WriteObject(command.Raw ? item.Json : item.Value);
            command.progress.Update();
        }

        public void OnInputCompleted()
        {
            command.DrainMessages();
            command.progress!.Done++;
            command.progress.Update();
        }

        public void OnInputError(XhsApiException error, string input)
        {
            command.progress!.Errors++;
            command.WriteError(ErrorRecordFactory.Create(error, input));
        }

        public void OnTerminalError(XhsApiException error, string? input, UnansweredInputs unanswered)
        {
            var record = ErrorRecordFactory.Create(error, input);
            if (unanswered.Describe() is { } inputs
                && (command.progress!.Objects + command.progress.Errors > 0
                    || error.ErrorId == ErrorCatalog.CallLimitReached.ErrorId))
            {
                record.ErrorDetails.RecommendedAction += CmdletTexts.Get("NotAnsweredYet", inputs);
            }

            command.progress!.Errors++;
            command.Close();
            command.ThrowTerminatingError(record);
        }
    }
}
