using System.Diagnostics;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Queries;

/// <summary>
/// Runs the queries of a command and emits results in input order; prefetches one page of each waiting query. An input
/// that fails is reported in its turn.
/// </summary>
/// <typeparam name="T">The type of the objects.</typeparam>
public sealed class OrderedQueryRunner<T>
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

    internal OrderedQueryRunner(RequestPipeline pipeline, IQuerySink<T> sink, bool withJson)
    {
        this.pipeline = pipeline;
        this.sink = sink;
        this.withJson = withJson;
    }

    /// <summary>Adds one more input, and emits what is there.</summary>
    /// <param name="query">The input.</param>
    public void Enqueue(Query<T> query)
    {
        _ = query ?? throw new ArgumentNullException(nameof(query));
        // An upstream that is slower than the service gains nothing from prefetching, and would hold back what is
        // there.
        var isUpstreamSlow = upstream.Elapsed > SlowUpstream && upstream.Elapsed > typicalWait + typicalWait;
        ReportTerminalError();
        pending.Enqueue(new PendingQuery(query, Request(query)));
        var length = pipeline.ThrottleLimit == 1 ? 1 : pipeline.ThrottleLimit * (query.IsPaged ? 1 : PrefetchFactor);
        while (pending.Count > 0 && (isUpstreamSlow || pending.Count >= length || pending.Peek().Page.IsCompleted))
        {
            EmitPage();
        }

        upstream.Restart();
    }

    /// <summary>The request that the next objects come from, or null when nothing is waited for.</summary>
    public Task? Head => pending.Count > 0 ? pending.Peek().Page : null;

    /// <summary>Emits what has been answered, without waiting: for a front end that waits for its next input.</summary>
    public void EmitCompleted()
    {
        while (pending.Count > 0 && pending.Peek().Page.IsCompleted)
        {
            EmitPage();
        }
    }

    /// <summary>Waits for what is still pending and emits it.</summary>
    public void Complete()
    {
        while (pending.Count > 0)
        {
            EmitPage();
        }
    }

    /// <summary>
    /// Emits, in order, what was answered before <see cref="RequestPipeline.Cancel"/>, and forgets the rest.
    /// </summary>
    public void EmitAnswered()
    {
        foreach (var query in pending)
        {
            // Everything else is being cancelled; this waits for the end of that only.
            Task.WaitAny(query.Page);
            if (query.Page.Status == TaskStatus.RanToCompletion)
            {
                Emit(query);
            }
        }

        pending.Clear();
    }

    private Task<IReadOnlyList<PageItem<T>>> Request(Query<T> query)
    {
        sink.OnSending();
        return query.NextPageAsync(pipeline, withJson);
    }

    private void EmitPage()
    {
        var head = pending.Peek();
        var wasThere = head.Page.IsCompleted;
        var waited = Stopwatch.StartNew();
        sink.Wait(head.Page);
        if (!wasThere)
        {
            typicalWait = typicalWait == TimeSpan.Zero
                ? waited.Elapsed
                : TimeSpan.FromTicks((typicalWait.Ticks * 7 + waited.Elapsed.Ticks) / 8);
        }

        if (head.Page.Status != TaskStatus.RanToCompletion)
        {
            if (head.Error is not { IsTerminating: false } error)
            {
                ReportTerminalError();
                throw head.UnexpectedError;
            }

            pending.Dequeue();
            sink.OnInputError(error, head.Query.Input);
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
        sink.OnInputCompleted();
    }

    private void Emit(PendingQuery query)
    {
        foreach (var item in query.Page.Result)
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
    /// then reports the error.
    /// </summary>
    private void ReportTerminalError()
    {
        if (pipeline.TerminalError is not { } terminal)
        {
            return;
        }

        string? firstUnanswered = null;
        PendingQuery? culprit = null;
        while (pending.Count > 0)
        {
            var query = pending.Dequeue();
            sink.Wait(query.Page);
            if (query.Page.Status == TaskStatus.RanToCompletion)
            {
                Emit(query);
                if (query.Query.IsComplete)
                {
                    Finish(query);
                }

                firstUnanswered ??= query.Query.IsComplete ? null : query.Query.Input;
            }
            else if (query.Error is { IsTerminating: false } error)
            {
                sink.OnInputError(error, query.Query.Input);
            }
            else
            {
                culprit ??= query.Error is null ? null : query;
                firstUnanswered ??= query.Query.Input;
            }
        }

        sink.OnTerminalError(culprit?.Error ?? terminal, culprit?.Query.Input, firstUnanswered);
    }

    private sealed class PendingQuery(Query<T> query, Task<IReadOnlyList<PageItem<T>>> page)
    {
        public Query<T> Query { get; } = query;

        public Task<IReadOnlyList<PageItem<T>>> Page { get; set; } = page;

        public XhsApiException? Error => Page.Exception?.InnerExceptions.OfType<XhsApiException>().FirstOrDefault();

        public Exception UnexpectedError => Page.Exception?.GetBaseException() ?? new OperationCanceledException();
    }
}
