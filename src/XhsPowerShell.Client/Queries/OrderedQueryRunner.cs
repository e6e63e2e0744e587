using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace XhsPowerShell.Client.Queries;

/// <summary>
/// The inputs of a cmdlet in their order. Those behind the first ask ahead, one page each; the objects of the first are
/// emitted as soon as they are there. An input that fails takes its place in line as its error.
/// </summary>
/// <typeparam name="T">The type of the objects.</typeparam>
/// <param name="client">What asks.</param>
/// <param name="sink">Where objects and errors go.</param>
/// <param name="withJson">True to keep each object's JSON text.</param>
public sealed class OrderedQueryRunner<T>(XhsClient client, IQuerySink<T> sink, bool withJson = false)
    where T : class
{
    // How far the line goes on behind an input that takes long, in windows.
    private const int PrefetchFactor = 4;

    private static readonly TimeSpan SlowUpstream = TimeSpan.FromMilliseconds(50);

    private readonly Queue<PendingQuery> line = new();
    private readonly Stopwatch upstream = Stopwatch.StartNew();
    private TimeSpan typicalWait;

    /// <summary>Puts one more input in line, and emits what is there.</summary>
    /// <param name="query">The input.</param>
    public void Enqueue(Query<T> query)
    {
        // Upstream that is slower than the service gains nothing from asking ahead, and would hold back what is there.
        var isUpstreamSlow = upstream.Elapsed > SlowUpstream && upstream.Elapsed > typicalWait + typicalWait;
        EndIfOver();
        Announce();
        line.Enqueue(new PendingQuery(query, client, withJson));
        var length = client.ThrottleLimit == 1 ? 1 : client.ThrottleLimit * (query.IsPaged ? 1 : PrefetchFactor);
        while (line.Count > 0 && (isUpstreamSlow || line.Count >= length || line.Peek().Page.IsCompleted))
        {
            EmitPage();
        }

        upstream.Restart();
    }

    /// <summary>The request that the next objects come from, or null when nothing is waited for.</summary>
    public Task? Head => line.Count > 0 ? line.Peek().Page : null;

    /// <summary>Emits what has been answered, without waiting: for a front end that waits for its next input.</summary>
    public void EmitCompleted()
    {
        while (line.Count > 0 && line.Peek().Page.IsCompleted)
        {
            EmitPage();
        }
    }

    /// <summary>Waits for what is still in line and emits it.</summary>
    public void Complete()
    {
        while (line.Count > 0)
        {
            EmitPage();
        }
    }

    /// <summary>Emits, in order, what was answered before <see cref="XhsClient.Cancel"/>, and forgets the rest.</summary>
    public void EmitAnswered()
    {
        foreach (var query in line)
        {
            // Everything else has been cancelled; this waits for the cancelling only.
            Task.WaitAny(query.Page);
            if (query.Page.Status == TaskStatus.RanToCompletion)
            {
                Emit(query);
            }
        }

        line.Clear();
    }

    private void EmitPage()
    {
        var place = line.Peek();
        var wasThere = place.Page.IsCompleted;
        var waited = Stopwatch.StartNew();
        sink.Wait(place.Page);
        if (!wasThere)
        {
            typicalWait = typicalWait == TimeSpan.Zero
                ? waited.Elapsed
                : TimeSpan.FromTicks((typicalWait.Ticks * 7 + waited.Elapsed.Ticks) / 8);
        }

        if (place.Page.Status != TaskStatus.RanToCompletion)
        {
            EndIfOver();
            line.Dequeue();
            sink.OnInputError(ErrorOf(place) ?? throw Unexpected(place), place.Query.Input);
            sink.OnInputCompleted();
            return;
        }

        Emit(place);
        if (place.Query.IsComplete)
        {
            line.Dequeue();
            sink.OnInputCompleted();
        }
        else
        {
            Announce();
            place.Ask();
        }
    }

    private void Announce()
    {
        if (client.Blocks)
        {
            sink.OnSending();
        }
    }

    private void Emit(PendingQuery place)
    {
        foreach (var item in place.Page.Result)
        {
            sink.OnItem(item);
        }
    }

    /// <summary>Once nothing more can be asked: emits, in order, what has been answered and paid for, then reports the end.</summary>
    private void EndIfOver()
    {
        if (client.TerminalError is not { } terminal)
        {
            return;
        }

        var rest = line.ToArray();
        line.Clear();
        string? firstUnanswered = null;
        PendingQuery? culprit = null;
        foreach (var place in rest)
        {
            // Everything under way is cancelled; this waits for the cancelling only.
            sink.Wait(place.Page);
            var error = ErrorOf(place);
            if (place.Page.Status == TaskStatus.RanToCompletion)
            {
                Emit(place);
                firstUnanswered ??= place.Query.IsComplete ? null : place.Query.Input;
            }
            else if (error is { IsTerminating: false })
            {
                sink.OnInputError(error, place.Query.Input);
            }
            else
            {
                culprit ??= error is null ? null : place;
                firstUnanswered ??= place.Query.Input;
            }
        }

        sink.OnTerminalError(culprit is null ? terminal : ErrorOf(culprit)!, culprit?.Query.Input, firstUnanswered);
    }

    private static XhsApiException? ErrorOf(PendingQuery place) =>
        place.Page.Exception?.InnerExceptions.OfType<XhsApiException>().FirstOrDefault();

    private static Exception Unexpected(PendingQuery place) =>
        place.Page.Exception?.GetBaseException() ?? new OperationCanceledException();

    private sealed class PendingQuery
    {
        private readonly XhsClient client;
        private readonly bool withJson;

        public PendingQuery(Query<T> query, XhsClient client, bool withJson)
        {
            this.client = client;
            this.withJson = withJson;
            Query = query;
            Page = query.NextPageAsync(client, withJson);
        }

        public Query<T> Query { get; }

        public Task<IReadOnlyList<PageItem<T>>> Page { get; private set; }

        public void Ask() => Page = Query.NextPageAsync(client, withJson);
    }
}
