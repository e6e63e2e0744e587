using System.Diagnostics;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Queries;

/// <summary>
/// Runs the queries of a command and emits results in input order; prefetches one page of each waiting query. An input
/// that fails is reported in its turn.
/// </summary>
/// <typeparam name="T">The type of the objects.</typeparam>
public class OrderedQueryRunner<T>
    where T : class
{
    // How many inputs, as a multiple of the throttle limit, are requested ahead of one that takes long.
    private const int PrefetchFactor = 4;

    private static readonly TimeSpan SlowUpstream = TimeSpan.FromMilliseconds(50);

    private readonly RequestPipeline pipeline;
    private readonly IQuerySink<T> sink;
    private readonly bool withJson;
    private readonly Queue<PendingQuery> pending = new();
    private readonly Stopwatch upstream = Stopwatch.StartNew();
    private TimeSpan typicalWait;
    private long count;

    internal OrderedQueryRunner(RequestPipeline pipeline, IQuerySink<T> sink, bool withJson)
    {
        this.pipeline = pipeline;
        this.sink = sink;
        this.withJson = withJson;
    }

    /// <summary>True when an input that was emitted ended at its limit of pages and goes on.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The request that the next objects come from, or null when nothing is waited for.</summary>
    public virtual Task? Head => pending.Count > 0 ? pending.Peek().Page : null;

    /// <summary>True when no further input comes.</summary>
    private protected bool IsInputOver { get; set; }

    private protected RequestPipeline Pipeline => pipeline;

    private protected IQuerySink<T> Sink => sink;

    /// <summary>True when the last input came so late that waiting for what is there costs nothing: an upstream that is
    /// slower than the service gains nothing from prefetching, and would hold back what is there.</summary>
    private protected bool IsUpstreamSlow =>
        upstream.Elapsed > SlowUpstream && upstream.Elapsed > typicalWait + typicalWait;

    private protected bool IsHeadAnswered => pending.Count > 0 && pending.Peek().Page.IsCompleted;

    /// <summary>Adds one more input, and emits what is there.</summary>
    /// <param name="query">The input.</param>
    public virtual void Enqueue(Query<T> query)
    {
        _ = query ?? throw new ArgumentNullException(nameof(query));
        var isUpstreamSlow = IsUpstreamSlow;
        ReportTerminalError(query);
        count++;
        Add(query);
        var length = pipeline.ThrottleLimit == 1 ? 1 : pipeline.ThrottleLimit * (query.IsPaged ? 1 : PrefetchFactor);
        while (pending.Count > 0 && (isUpstreamSlow || pending.Count >= length || IsHeadAnswered))
        {
            EmitPage();
        }

        AwaitInput();
    }

    /// <summary>Emits what has been answered, without waiting: for a front end that waits for its next input.</summary>
    public virtual void EmitCompleted()
    {
        while (IsHeadAnswered)
        {
            EmitPage();
        }
    }

    /// <summary>Waits for what is still pending and emits it.</summary>
    public virtual void Complete()
    {
        IsInputOver = true;
        while (pending.Count > 0)
        {
            EmitPage();
        }
    }

    /// <summary>
    /// Emits, in order, what was answered before <see cref="RequestPipeline.Cancel"/>, and forgets the rest.
    /// </summary>
    /// <returns>The first input that was not answered to its end, or null.</returns>
    public string? EmitAnswered()
    {
        string? firstUnanswered = null;
        foreach (var query in pending)
        {
            // Everything else is being cancelled; this waits for the end of that only.
            Task.WaitAny(query.Page);
            if (query.Page.Status == TaskStatus.RanToCompletion && Begin(query))
            {
                Emit(query);
                if (query.Query.IsComplete)
                {
                    OnFinished(query.Query, null);
                }
            }

            firstUnanswered ??= query.Page.Status == TaskStatus.RanToCompletion && query.Query.IsComplete
                ? null
                : query.Query.Input;
        }

        pending.Clear();
        return firstUnanswered;
    }

    /// <summary>Asks before anything of an input reaches the sink. False: it is not to be emitted here.</summary>
    private protected virtual bool MayEmit(Query<T> query) => true;

    /// <summary>Called when the last object, or the error, of an input was delivered.</summary>
    private protected virtual void OnFinished(Query<T> query, XhsApiException? error)
    {
    }

    /// <summary>Called before the error is reported that ends the run.</summary>
    private protected virtual void OnEnding()
    {
    }

    /// <summary>Requests the first page of an input that is emitted behind those before it.</summary>
    private protected void Add(Query<T> query) => pending.Enqueue(new PendingQuery(query, Request(query)));

    /// <summary>The time until the next input is that of the upstream.</summary>
    private protected void AwaitInput() => upstream.Restart();

    /// <summary>Waits, and learns how long the service takes when what was waited for is the next answer.</summary>
    private protected void WaitFor(Task task)
    {
        var waited = Stopwatch.StartNew();
        sink.Wait(task);
        if (IsHeadAnswered)
        {
            typicalWait = typicalWait == TimeSpan.Zero
                ? waited.Elapsed
                : TimeSpan.FromTicks((typicalWait.Ticks * 7 + waited.Elapsed.Ticks) / 8);
        }
    }

    private Task<IReadOnlyList<PageItem<T>>> Request(Query<T> query)
    {
        sink.OnSending();
        return query.NextPageAsync(pipeline, withJson);
    }

    private protected void EmitPage()
    {
        var head = pending.Peek();
        if (head.Page.IsCompleted)
        {
            sink.Wait(head.Page);
        }
        else
        {
            WaitFor(head.Page);
        }

        if (head.Page.Status != TaskStatus.RanToCompletion && head.Error is not { IsTerminating: false })
        {
            ReportTerminalError();
            throw head.UnexpectedError;
        }

        if (!Begin(head))
        {
            pending.Dequeue();
            return;
        }

        if (head.Error is { } error)
        {
            pending.Dequeue();
            sink.OnInputError(error, head.Query.Input);
            OnFinished(head.Query, error);
            sink.OnInputCompleted();
            return;
        }

        Emit(head);
        if (head.Query.IsComplete)
        {
            pending.Dequeue();
            Finish(head);
        }
        else
        {
            head.Page = Request(head.Query);
        }
    }

    private void Finish(PendingQuery query)
    {
        sink.Wait(query.Query.FinishAsync(pipeline));
        HasMore |= query.Query.HasMore;
        OnFinished(query.Query, null);
        sink.OnInputCompleted();
    }

    private bool Begin(PendingQuery query) => query.IsBegun = query.IsBegun || MayEmit(query.Query);

    private void Emit(PendingQuery query)
    {
        query.IsCut = !query.Query.IsComplete;
        Emit(query.Page.Result);
    }

    private void Emit(IReadOnlyList<PageItem<T>> items)
    {
        foreach (var item in items)
        {
            if (pipeline.IsSandbox && item.Value is XhsObject made)
            {
                made.IsSandbox = true;
            }

            sink.OnItem(item);
        }
    }

    /// <summary>
    /// After a terminating error: waits for what is under way, which is billed, emits in order what was answered, and
    /// then reports the error, behind one for each list that is cut off.
    /// </summary>
    /// <param name="next">The input that comes after those that wait, or null.</param>
    private protected void ReportTerminalError(Query<T>? next = null)
    {
        if (pipeline.TerminalError is not { } terminal)
        {
            return;
        }

        var inputs = new List<(string Input, bool IsAnswered)>();
        var open = new List<PendingQuery>();
        while (pending.Count > 0)
        {
            var query = pending.Dequeue();
            sink.Wait(query.Page);
            if (query.Page.Status == TaskStatus.RanToCompletion)
            {
                if (!Begin(query))
                {
                    continue;
                }

                Emit(query);
                if (query.Query.IsComplete)
                {
                    Finish(query);
                }
                else
                {
                    Emit(query.Query.TakeReceived());
                    open.Add(query);
                }
            }
            else if (query.Error is { IsTerminating: false } error)
            {
                if (!Begin(query))
                {
                    continue;
                }

                sink.OnInputError(error, query.Query.Input);
                OnFinished(query.Query, error);
            }
            else
            {
                open.Add(query);
            }

            inputs.Add((query.Query.Input, query.IsCut || !open.Contains(query)));
        }

        OnEnding();
        // A limit is met by chance; it is about the first input that still has something to come.
        var isLimit = terminal.ErrorId == ErrorCatalog.CallLimitReached.ErrorId;
        var culprit = isLimit ? open.FirstOrDefault() : open.Find(static query => query.Error is not null);
        foreach (var query in open)
        {
            ReportOpen(query, terminal, isReported: query == culprit);
        }

        sink.OnTerminalError(
            culprit?.Error ?? (culprit is { IsCut: true } ? culprit.Query.AddResumePoint(terminal) : terminal),
            culprit?.Query.Input ?? (isLimit ? next?.Input : null),
            UnansweredInputs.Of(inputs, next?.Input, isOver: count <= 1 || IsInputOver));
    }

    // An input of which something was paid for, or may have been, is named by an error of its own.
    private void ReportOpen(PendingQuery open, XhsApiException terminal, bool isReported)
    {
        var input = open.Query.Input;
        foreach (var (request, error) in pipeline.Unfinished)
        {
            if (request.Subject == input)
            {
                sink.OnInputError(error, input);
            }
        }

        if (open.IsCut && !isReported)
        {
            sink.OnInputError(ApiErrorFactory.CutOff(terminal, input, open.Query.AddResumePoint), input);
        }
    }

    private sealed class PendingQuery(Query<T> query, Task<IReadOnlyList<PageItem<T>>> page)
    {
        public Query<T> Query { get; } = query;

        public Task<IReadOnlyList<PageItem<T>>> Page { get; set; } = page;

        /// <summary>True when something of it may have reached the sink.</summary>
        public bool IsBegun { get; set; }

        /// <summary>True when a page of it was emitted and it is not at its end.</summary>
        public bool IsCut { get; set; }

        public XhsApiException? Error => Page.Exception?.InnerExceptions.OfType<XhsApiException>().FirstOrDefault();

        public Exception UnexpectedError => Page.Exception?.GetBaseException() ?? new OperationCanceledException();
    }
}
