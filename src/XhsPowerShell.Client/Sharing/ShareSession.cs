using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Client.Sharing;

/// <summary>
/// One worker of a share: what it has claimed, and what it reports. All but <see cref="Progress"/> and
/// <see cref="Leave"/> belongs to the thread of its runner.
/// </summary>
internal sealed class ShareSession
{
    private static readonly TimeSpan CountInterval = TimeSpan.FromSeconds(1);
    private static int workers;

    private readonly StorePump pump;
    private readonly StoreShare share;
    private readonly int worker = Interlocked.Increment(ref workers);
    // The number of the time of the lease in which each input was claimed.
    private readonly Dictionary<StoreKey, int> held = [];
    private readonly List<StoreInputOutcome> outcomes = [];
    private Task<StoreShareReply> lastReport = Task.FromResult(StoreShareReply.Empty);
    // How many inputs the last report has.
    private int reported;
    private StoreShareCounts? counts;
    private DateTime nextCount;
    private long mine;
    private int heldCount;
    private int hasLeft;
    private volatile bool isWatched;

    private ShareSession(StorePump pump, ShareOptions options, StoreShare share)
    {
        this.pump = pump;
        this.share = share;
        Options = options;
    }

    public ShareOptions Options { get; }

    /// <summary>When the share began, by the store's clock.</summary>
    public DateTimeOffset Begun => share.Begun;

    /// <summary>When this worker began.</summary>
    public DateTimeOffset OpenedAt => share.OpenedAt;

    /// <summary>Inputs that this worker has finished (count).</summary>
    public long Mine => Volatile.Read(ref mine);

    /// <summary>Inputs that it has claimed and not finished (count).</summary>
    public int HeldCount => held.Count;

    /// <summary>How far the share was when it was last counted; null before that.</summary>
    public StoreShareCounts? Counts => Volatile.Read(ref counts);

    /// <summary>How long to wait before looking again for what others may give back.</summary>
    public TimeSpan NextPoll() => pump.NextPoll();

    /// <summary>How far the share is. Who looks has it counted from now on, along with what is sent anyway.</summary>
    public ShareProgress Progress
    {
        get
        {
            isWatched = true;
            var (own, known) = (Mine, Counts);
            var left = Math.Max(known?.Left ?? 0, Volatile.Read(ref heldCount));
            return new ShareProgress(
                own,
                Math.Max(0, (known?.Inputs ?? 0) - left - own),
                left,
                [.. (known?.Holders ?? []).Select(static holder => new ShareHolder(holder.Process, holder.Inputs))]);
        }
    }

    /// <summary>Opens a share.</summary>
    /// <param name="pump">The store; one more user of it until <see cref="Leave"/>.</param>
    /// <param name="options">Which share.</param>
    /// <param name="signature">What is asked for besides the inputs.</param>
    /// <exception cref="XhsStoreException">It cannot be opened, or stands for something else.</exception>
    public static ShareSession Open(StorePump pump, ShareOptions options, string signature)
    {
        var opening = pump.InvokeAsync(store =>
        {
            var opened = store.OpenShare(options.Name, signature, options.Lease);
            pump.Lease.SetLength(options.Lease);
            return opened;
        });
        var share = opening.GetAwaiter().GetResult();
        pump.TryJoin();
        return new ShareSession(pump, options, share);
    }

    /// <summary>Says whether an input is claimed by this worker.</summary>
    public bool Has(StoreKey key) => held.ContainsKey(key);

    /// <summary>Whether an input surely is this worker's: nobody can have taken it over.</summary>
    public bool Holds(StoreKey key) => held.TryGetValue(key, out var term) && pump.Lease.Holds(term);

    /// <summary>Claims inputs, and reports what has become of others.</summary>
    /// <param name="offers">The worker's own inputs, in order.</param>
    /// <param name="room">At most this many (count).</param>
    /// <param name="isHelping">True to claim whatever is open.</param>
    /// <param name="wantsCounts">True to count the share in any case.</param>
    /// <param name="isUrgent">False when it may wait for something else to write.</param>
    public Task<StoreShareReply> ClaimAsync(
        IReadOnlyList<StoreInput> offers, int room, bool isHelping, bool wantsCounts = false, bool isUrgent = true)
    {
        var isCounting = wantsCounts || (isWatched && DateTime.UtcNow >= nextCount);
        var step = new StoreShareStep(share, worker)
        {
            Outcomes = TakeOutcomes(),
            Offers = offers,
            Room = room,
            IsHelping = isHelping,
            WantsCounts = isCounting,
        };
        return pump.ShareAsync(step, isUrgent);
    }

    /// <summary>What waits for something else to write is written now.</summary>
    public void Hurry() => pump.Hurry();

    /// <summary>Takes what a claim has brought.</summary>
    /// <exception cref="XhsStoreException">The share is no more.</exception>
    public void Accept(StoreShareReply reply)
    {
        if (reply.IsGone)
        {
            throw ShareErrors.Forgotten(Options.Name);
        }

        foreach (var input in reply.Claimed)
        {
            held[input.Key] = reply.Term;
        }

        Volatile.Write(ref heldCount, held.Count);
        if (reply.Counts is { } known)
        {
            Volatile.Write(ref counts, known);
            // Counting reads the whole share: the larger it is, the seldomer.
            nextCount = DateTime.UtcNow + CountInterval + TimeSpan.FromMilliseconds(known.Inputs / 20);
        }
    }

    /// <summary>Notes that an input is another worker's.</summary>
    public void Drop(StoreKey key)
    {
        held.Remove(key);
        Volatile.Write(ref heldCount, held.Count);
    }

    /// <summary>Notes what has become of an input; goes out with the next claim or report.</summary>
    public void Finish(StoreInputOutcome outcome)
    {
        outcomes.Add(outcome);
        Interlocked.Increment(ref mine);
        Drop(outcome.Key);
    }

    /// <summary>
    /// Sends what has become of inputs, unless a claim has taken it along: with the next answer that is kept, or a
    /// moment later.
    /// </summary>
    /// <param name="most">As many inputs do not wait (count).</param>
    /// <returns>Completes when it is committed; fails with an <see cref="XhsStoreException"/>.</returns>
    public Task<StoreShareReply> ReportAsync(int most)
    {
        if (outcomes.Count > 0)
        {
            var count = outcomes.Count;
            var step = new StoreShareStep(share, worker) { Outcomes = TakeOutcomes() };
            var report = pump.ShareAsync(step, isUrgent: false);
            reported = report == lastReport ? reported + count : count;
            lastReport = lastReport.IsFaulted ? lastReport : report;
        }

        if (!lastReport.IsCompleted && reported >= most)
        {
            reported = 0;
            pump.Hurry();
        }

        return lastReport;
    }

    /// <summary>Gives back everything that is claimed. Also from another thread; only the first time counts.</summary>
    public void Leave()
    {
        if (Interlocked.Exchange(ref hasLeft, 1) == 0)
        {
            _ = pump.ShareAsync(new StoreShareStep(share, worker) { IsLeaving = true }, isUrgent: true);
            pump.Return();
        }
    }

    private StoreInputOutcome[] TakeOutcomes()
    {
        StoreInputOutcome[] taken = [.. outcomes];
        outcomes.Clear();
        return taken;
    }
}
