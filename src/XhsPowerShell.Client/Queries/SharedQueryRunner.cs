using System.Diagnostics;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Sharing;

namespace XhsPowerShell.Client.Queries;

/// <summary>
/// Runs the queries of one worker of a share: each input is claimed before anything is requested for it, emitted in the
/// order of this worker's own inputs, and reported when its last object was taken. At the end it helps with what others
/// have brought, and waits for what they hold.
/// </summary>
internal sealed class SharedQueryRunner<T> : OrderedQueryRunner<T>
    where T : class
{
    // How many inputs, as a multiple of the throttle limit, are read ahead: others have some of these.
    private const int WindowFactor = 8;

    private readonly ShareSession session;
    private readonly string endpoint;
    private readonly Func<string, Query<T>> create;
    // The own inputs that are not claimed yet, in order.
    private readonly List<OwnInput> window = [];
    // What is claimed and not requested yet: the next request does not wait for a claim.
    private readonly Queue<Query<T>> ahead = new();
    private readonly Stopwatch sinceHelping = Stopwatch.StartNew();
    private List<OwnInput> offered = [];
    private Task<StoreShareReply>? claiming;
    private StoreShareReply? nothingOpen;
    private TimeSpan pollAfter;
    // How many of the own inputs are offered at once (count).
    private int reach;
    private bool isClaimUrgent;

    internal SharedQueryRunner(
        Requests.RequestPipeline pipeline, IQuerySink<T> sink, bool withJson, ShareSession session, string endpoint,
        Func<string, Query<T>> create)
        : base(pipeline, sink, withJson)
    {
        this.session = session;
        this.endpoint = endpoint;
        this.create = create;
        reach = 2 * Limit;
    }

    public override Task? Head => claiming is null ? base.Head
        : base.Head is { } page ? Task.WhenAny(claiming, page) : claiming;

    private int Limit => Pipeline.ThrottleLimit;

    // Nothing is under way although it could be.
    private bool IsStarving => ahead.Count == 0 && session.HeldCount < Limit;

    public override void Enqueue(Query<T> query)
    {
        _ = query ?? throw new ArgumentNullException(nameof(query));
        var isSlow = IsUpstreamSlow;
        ReportTerminalError();
        if (query is RefusedQuery<T>)
        {
            // Nothing is sent for it, so there is nothing to divide.
            Add(query);
        }
        else if (KeyOf(query) is var key && !session.Has(key) && !window.Exists(own => own.Input.Key == key))
        {
            window.Add(new OwnInput(new StoreInput(key, query.Input), query));
        }

        Advance();
        while (IsHeadAnswered || window.Count >= Limit * WindowFactor
            || (isSlow && (window.Count > 0 || base.Head is not null)))
        {
            Proceed();
        }

        AwaitInput();
    }

    public override void EmitCompleted()
    {
        Advance();
        while (IsHeadAnswered)
        {
            Proceed();
        }
    }

    public override void Complete()
    {
        IsInputOver = true;
        Advance();
        while (!IsOver())
        {
            Proceed();
        }

        Sink.Wait(session.ReportAsync(0));
        Advance();
        ReportTerminalError();
        WarnOfNothing();
        session.Leave();
    }

    private protected override bool MayEmit(Query<T> query)
    {
        var key = KeyOf(query);
        if (query is RefusedQuery<T> || session.Holds(key))
        {
            return true;
        }

        if (!session.Has(key))
        {
            return false;
        }

        // The process was suspended, or the database away: somebody else may have it by now.
        var again = session.ClaimAsync([new StoreInput(key, query.Input)], 1, isHelping: false);
        Sink.Wait(again);
        if (again.Status == TaskStatus.RanToCompletion && again.Result.Claimed.Count > 0)
        {
            session.Accept(again.Result);
            return true;
        }

        session.Drop(key);
        return false;
    }

    private protected override void OnFinished(Query<T> query, XhsApiException? error)
    {
        if (session.Has(KeyOf(query)))
        {
            session.Finish(new StoreInputOutcome(
                KeyOf(query), error is null || error.Code is 201 or 202 or 400 or 404, error?.Code ?? 0));
            // Before the front end looks for more: who is killed then repeats nothing.
            Advance();
        }
    }

    private protected override void OnEnding()
    {
        _ = session.ReportAsync(0);
        session.Leave();
    }

    private static StoreKey KeyOf(Query<T> query) =>
        (query as RefusedQuery<T>)?.ShareKey ?? StoreKey.Create("input", query.Input);

    /// <summary>Does the next thing: emits, or waits for an answer, a claim, or the others.</summary>
    private void Proceed()
    {
        if (IsHeadAnswered)
        {
            EmitPage();
        }
        else if (Head is { } next)
        {
            WaitFor(next);
        }
        else
        {
            ReportTerminalError();
            Pipeline.Closing.ThrowIfCancellationRequested();
            var rest = pollAfter - sinceHelping.Elapsed;
            Sink.Wait(Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, Pipeline.Closing));
        }

        Advance();
    }

    /// <summary>Takes what was claimed, claims more, and reports. Never waits.</summary>
    private void Advance()
    {
        var isClosing = Pipeline.Closing.IsCancellationRequested;
        if (claiming is { IsCompleted: true } ended)
        {
            claiming = null;
            // Once nothing is sent any more, what was claimed goes back with everything else.
            if (!isClosing)
            {
                Take(ended);
            }
        }

        if (!isClosing)
        {
            while (ahead.Count > 0 && session.HeldCount - ahead.Count < Limit)
            {
                Add(ahead.Dequeue());
            }

            Claim();
        }

        // A claim takes along what is to be reported. The sooner it is, the less is written twice when this worker
        // dies.
        if (session.ReportAsync(Math.Max(2, Limit / 2)) is { Status: TaskStatus.Faulted } report)
        {
            Fail(report.Exception!.GetBaseException());
        }
    }

    private void Claim()
    {
        if (claiming is not null)
        {
            if (IsStarving && !isClaimUrgent)
            {
                isClaimUrgent = true;
                session.Hurry();
            }

            return;
        }

        var room = (2 * Limit) - session.HeldCount;
        if (window.Count > 0)
        {
            // Not for one input alone, as long as there are others to go on with.
            if (IsStarving || room >= Math.Max(1, Limit / 2))
            {
                isClaimUrgent = IsStarving;
                offered = window.GetRange(0, Math.Min(window.Count, Math.Max(reach, room)));
                claiming = session.ClaimAsync(
                    offered.ConvertAll(static own => own.Input), room, isHelping: false, isUrgent: isClaimUrgent);
            }
        }
        else if (IsInputOver && session.HeldCount < Limit
            && (nothingOpen is null || sinceHelping.Elapsed >= pollAfter))
        {
            nothingOpen = null;
            isClaimUrgent = true;
            // Nothing ahead: others may have nothing to do.
            claiming = session.ClaimAsync(
                [], Limit - session.HeldCount, isHelping: true, wantsCounts: session.Mine == 0);
        }
    }

    private void Take(Task<StoreShareReply> ended)
    {
        try
        {
            var reply = ended.GetAwaiter().GetResult();
            // One that was claimed again in the same batch is on its way already.
            var brought = reply.Claimed.Where(input => !session.Has(input.Key)).ToList();
            session.Accept(reply);
            var claimed = brought.ToDictionary(static input => input.Key);
            var open = new HashSet<StoreKey>(reply.Open);
            var queries = offered.FindAll(own => claimed.Remove(own.Input.Key)).ConvertAll(static own => own.Query);
            queries.AddRange(brought.Where(input => claimed.ContainsKey(input.Key))
                .Select(CreateQuery));
            // What is neither is done, or another worker's: if that one dies, it is met again at the end.
            var decided = new HashSet<StoreKey>(offered.Select(static own => own.Input.Key));
            window.RemoveAll(own => decided.Contains(own.Input.Key) && !open.Contains(own.Input.Key));
            // The more of them others have, the further ahead.
            reach = offered.Count == 0 ? reach : open.Count == 0 ? Math.Min(2 * reach, Limit * WindowFactor)
                : open.Count * 2 > offered.Count ? Math.Max(reach / 2, Limit) : reach;
            if (offered.Count == 0 && queries.Count == 0)
            {
                nothingOpen = reply;
                sinceHelping.Restart();
                pollAfter = session.NextPoll();
            }

            offered = [];
            queries.ForEach(ahead.Enqueue);
        }
        catch (XhsStoreException exception)
        {
            Fail(exception);
        }
    }

    // What others have brought. A text that somebody has changed in the database is not sent: its answer would be paid
    // for and belong to no input of the share.
    private Query<T> CreateQuery(StoreInput input)
    {
        var query = create(input.Text);
        return query is not RefusedQuery<T> && KeyOf(query) == input.Key
            ? query
            : new RefusedQuery<T>(input.Text, ShareErrors.InputChanged(endpoint, session.Options.Name, input.Text))
            {
                ShareKey = input.Key,
            };
    }

    private bool IsOver()
    {
        ReportTerminalError();
        if (base.Head is not null || claiming is not null || window.Count > 0)
        {
            return false;
        }

        return nothingOpen is { } last && (last.Held == 0 || session.Options.NoWait);
    }

    // Who cannot say what it has done must not do more: others would do it again.
    private void Fail(Exception exception)
    {
        if (exception is not XhsStoreException fault)
        {
            throw exception;
        }

        Pipeline.Close(endpoint, fault);
    }

    // A weekly job with the name of last week would write an empty file and nobody would notice.
    private void WarnOfNothing()
    {
        if (session.Mine == 0 && session.Counts is { Inputs: > 0, Left: 0 } counts && counts.Changed < session.OpenedAt)
        {
            Pipeline.Log.Warning(Texts.Get(
                "ShareIsOver", session.Options.Name, counts.Inputs, ChinaTime(session.Begun),
                ChinaTime(counts.Changed.Value)));
        }
    }

    private static string ChinaTime(DateTimeOffset time) =>
        time.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    private sealed class OwnInput(StoreInput input, Query<T> query)
    {
        public StoreInput Input { get; } = input;
        public Query<T> Query { get; } = query;
    }
}
