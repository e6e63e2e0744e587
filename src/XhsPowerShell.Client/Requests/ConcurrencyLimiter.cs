namespace XhsPowerShell.Client.Requests;

/// <summary>
/// Limits how many requests are under way at once, as far as <see cref="AdaptiveLimit"/> says, and makes them wait for
/// the pauses that the service or the other processes ask for.
/// </summary>
internal sealed class ConcurrencyLimiter(int maximum, TimeProvider time, bool isTokenProven = false)
{
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(500);

    private readonly object gate = new();
    private readonly AdaptiveLimit limit = new(maximum, isTokenProven);
    private readonly Queue<TaskCompletionSource<int>> waiting = new();
    private readonly Random random = new(Guid.NewGuid().GetHashCode());
    private int inFlight;
    private long sharedEnd;
    private long jitter;
    // A reading of the monotonic clock: a wait does not change when somebody sets the clock.
    private long pausedUntil = time.GetTimestamp();

    public int InFlight => Volatile.Read(ref inFlight);
    public int Limit => limit.Value;

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
                if (retryAfter is { } wait)
                {
                    pausedUntil = Math.Max(pausedUntil, time.GetTimestamp() + ToTicks(wait));
                }

                limit.Refuse(ticket);
            }
            else if (signal == LimiterSignal.Answered)
            {
                limit.Answer(ticket);
            }

            while (inFlight < limit.Value && waiting.Count > 0)
            {
                // A slot whose owner gave up is skipped.
                if (waiting.Dequeue().TrySetResult(limit.Generation))
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
            if (limit.Pause(number))
            {
                jitter = ToTicks(TimeSpan.FromSeconds(random.NextDouble()));
            }
            else if (end <= sharedEnd + ToTicks(Late))
            {
                // Every reply of the store tells of it again, a little late.
                return;
            }

            sharedEnd = end;
            pausedUntil = Math.Max(pausedUntil, end + jitter);
        }
    }

    private async ValueTask<int> TakeSlotAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource<int> slot;
        lock (gate)
        {
            if (inFlight < limit.Value && waiting.Count == 0)
            {
                inFlight++;
                return limit.Generation;
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
            return limit.IsAlone && inFlight > limit.Value;
        }
    }

    private TimeSpan? Pause()
    {
        var pause = time.GetElapsedTime(time.GetTimestamp(), Volatile.Read(ref pausedUntil));
        // Timers have milliseconds, and cut off what is finer.
        return pause > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Ceiling(pause.TotalMilliseconds)) : null;
    }

    private long ToTicks(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
