namespace XhsPowerShell.Client.Requests;

/// <summary>
/// Limits how many requests are under way at once. Starts at one until the first answer shows that the token is good,
/// then doubles up to the maximum. Halves when the service says that it is too many, and from then on grows by one
/// after as many successes as the limit is.
/// </summary>
internal sealed class ConcurrencyLimiter(int maximum, TimeProvider time, bool isTokenProven = false)
{
    // Before the limit that the service last refused, growing waits for this many times the limit in successes.
    private const int Patience = 32;

    // What most services take; more than this is tried step by step.
    private const int FirstSize = 8;

    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(500);

    private readonly object gate = new();
    private readonly Queue<TaskCompletionSource<int>> waiting = new();
    private int inFlight;
    private int limit = isTokenProven ? Math.Min(maximum, FirstSize) : 1;
    private bool isOpen = isTokenProven;
    private int successes;
    private int refusedAt = int.MaxValue;
    private bool wasRefused;
    private int generation;
    private readonly Random random = new(Guid.NewGuid().GetHashCode());
    // The limit after the first answer behind a pause that all processes make; 0 outside one.
    private int limitAfterPause;
    private long sharedPause;
    private long sharedEnd;
    private long jitter;
    private bool isOwnPause;
    // A reading of the monotonic clock: a wait does not change when somebody sets the clock.
    private long pausedUntil = time.GetTimestamp();

    public int InFlight => Volatile.Read(ref inFlight);
    public int Limit => Volatile.Read(ref limit);

    /// <summary>Waits for a slot. The number that is returned goes to <see cref="Release"/>.</summary>
    public async ValueTask<int> AcquireAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var ticket = await TakeSlotAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                while (Pause() is { } pause)
                {
                    await Clock.Delay(time, pause, cancellationToken).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException)
            {
                Release(ticket, LimiterSignal.None);
                throw;
            }

            if (!IsTooMany())
            {
                return ticket;
            }

            // One goes out alone behind a pause that all processes make; the others wait for its answer.
            Release(ticket, LimiterSignal.None);
        }
    }

    /// <summary>Releases the slot.</summary>
    /// <param name="ticket">What <see cref="AcquireAsync"/> returned.</param>
    /// <param name="signal">What the service made of the request.</param>
    /// <param name="retryAfter">How long the service asked everyone to wait, if it did.</param>
    public void Release(int ticket, LimiterSignal signal, TimeSpan? retryAfter = null)
    {
        lock (gate)
        {
            inFlight--;
            if (signal == LimiterSignal.Refused)
            {
                Shrink(ticket, retryAfter);
            }
            else if (signal == LimiterSignal.Answered)
            {
                Grow(ticket);
            }

            while (inFlight < limit && waiting.Count > 0)
            {
                // A slot whose owner gave up is skipped.
                if (waiting.Dequeue().TrySetResult(generation))
                {
                    inFlight++;
                }
            }
        }
    }

    /// <summary>
    /// Makes a pause that all processes make. Halves the limit once for each; after it one request goes out alone, at a
    /// moment that is different for each process.
    /// </summary>
    /// <param name="length">What is left of the pause.</param>
    public void PauseShared(TimeSpan length, long number)
    {
        lock (gate)
        {
            var end = time.GetTimestamp() + ToTicks(length);
            if (number == sharedPause)
            {
                // Every reply of the store tells of it again, a little late; or somebody was asked for a longer one.
                if (end > sharedEnd + ToTicks(Late))
                {
                    pausedUntil = Math.Max(pausedUntil, end + jitter);
                    sharedEnd = end;
                }

                return;
            }

            sharedPause = number;
            sharedEnd = end;
            jitter = ToTicks(TimeSpan.FromSeconds(random.NextDouble()));
            pausedUntil = Math.Max(pausedUntil, end + jitter);
            if (!isOwnPause)
            {
                Halve();
            }

            isOwnPause = false;
            limitAfterPause = Math.Max(limitAfterPause, limit);
            limit = 1;
        }
    }

    private async ValueTask<int> TakeSlotAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource<int> slot;
        lock (gate)
        {
            if (inFlight < limit && waiting.Count == 0)
            {
                inFlight++;
                return generation;
            }

            slot = new(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(slot);
        }

        using var registration = cancellationToken.Register(
            static state => ((TaskCompletionSource<int>)state!).TrySetCanceled(), slot);
        return await slot.Task.ConfigureAwait(false);
    }

    private bool IsTooMany()
    {
        lock (gate)
        {
            return limitAfterPause > 0 && inFlight > limit;
        }
    }

    private TimeSpan? Pause()
    {
        var pause = time.GetElapsedTime(time.GetTimestamp(), Volatile.Read(ref pausedUntil));
        // Timers have milliseconds, and cut off what is finer.
        return pause > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Ceiling(pause.TotalMilliseconds)) : null;
    }

    private long ToTicks(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);

    private void Shrink(int ticket, TimeSpan? retryAfter)
    {
        if (retryAfter is { } wait)
        {
            pausedUntil = Math.Max(pausedUntil, time.GetTimestamp() + ToTicks(wait));
        }

        // One refusal of many that were sent together says it all.
        if (ticket != generation)
        {
            return;
        }

        isOwnPause = true;
        Halve();
    }

    private void Halve()
    {
        generation++;
        successes = 0;
        wasRefused = true;
        refusedAt = Math.Max(limit, limitAfterPause);
        limit = Math.Max(1, refusedAt / 2);
        limitAfterPause = 0;
    }

    private void Grow(int ticket)
    {
        if (limitAfterPause > 0)
        {
            // What was sent before the pause says nothing about the time after it.
            (limit, limitAfterPause) = ticket == generation ? (limitAfterPause, 0) : (limit, limitAfterPause);
            return;
        }

        if (!isOpen)
        {
            isOpen = true;
            limit = Math.Min(maximum, FirstSize);
            return;
        }

        var needed = limit + 1 >= refusedAt ? limit * Patience : limit;
        if (limit >= maximum || ++successes < needed)
        {
            return;
        }

        successes = 0;
        limit = wasRefused ? limit + 1 : Math.Min(maximum, limit * 2);
        if (limit >= refusedAt)
        {
            // Times have changed, or will say so at once.
            refusedAt = int.MaxValue;
        }
    }
}
