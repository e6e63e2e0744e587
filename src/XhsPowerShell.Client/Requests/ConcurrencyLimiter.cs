using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace XhsPowerShell.Client.Requests;

/// <summary>
/// How many requests may be under way at once. Starts at one until the first answer shows that the token is good, then
/// doubles up to the maximum. Halves when the service says that it is too many, and from then on grows by one after a
/// window's worth of successes.
/// </summary>
internal sealed class ConcurrencyLimiter(int maximum, TimeProvider time, bool isTokenProven = false)
{
    // At the size that the service last refused, growing waits for this many windows' worth of successes.
    private const int Patience = 32;

    // What most services take; more than this is tried step by step.
    private const int FirstSize = 8;

    private readonly object gate = new();
    private readonly Queue<TaskCompletionSource<int>> waiting = new();
    private int inFlight;
    private int limit = isTokenProven ? Math.Min(maximum, FirstSize) : 1;
    private bool isOpen = isTokenProven;
    private int successes;
    private int refusedAt = int.MaxValue;
    private bool wasRefused;
    private int generation;
    private DateTimeOffset pausedUntil;

    public int InFlight
    {
        get
        {
            lock (gate)
            {
                return inFlight;
            }
        }
    }

    public int Limit
    {
        get
        {
            lock (gate)
            {
                return limit;
            }
        }
    }

    /// <summary>Waits for a place. The number that comes back goes to <see cref="Leave"/>.</summary>
    public async ValueTask<int> EnterAsync(CancellationToken cancellationToken)
    {
        var entered = await TakePlaceAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (Pause() is { } pause)
            {
                await Clock.Delay(time, pause, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            Leave(entered, LimiterSignal.None);
            throw;
        }

        return entered;
    }

    /// <summary>Gives the place back.</summary>
    /// <param name="entered">What <see cref="EnterAsync"/> returned.</param>
    /// <param name="outcome">What the service made of the request.</param>
    /// <param name="retryAfter">How long the service asked everyone to wait, if it did.</param>
    public void Leave(int entered, LimiterSignal outcome, TimeSpan? retryAfter = null)
    {
        lock (gate)
        {
            inFlight--;
            if (outcome == LimiterSignal.Refused)
            {
                Shrink(entered, retryAfter);
            }
            else if (outcome == LimiterSignal.Answered)
            {
                Grow();
            }

            while (inFlight < limit && waiting.Count > 0)
            {
                // A place whose owner gave up is skipped.
                if (waiting.Dequeue().TrySetResult(generation))
                {
                    inFlight++;
                }
            }
        }
    }

    private async ValueTask<int> TakePlaceAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource<int> place;
        lock (gate)
        {
            if (inFlight < limit && waiting.Count == 0)
            {
                inFlight++;
                return generation;
            }

            place = new(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(place);
        }

        using var registration = cancellationToken.Register(
            static state => ((TaskCompletionSource<int>)state!).TrySetCanceled(), place);
        return await place.Task.ConfigureAwait(false);
    }

    private TimeSpan? Pause()
    {
        lock (gate)
        {
            var pause = pausedUntil - time.GetUtcNow();
            return pause > TimeSpan.Zero ? pause : null;
        }
    }

    private void Shrink(int entered, TimeSpan? retryAfter)
    {
        if (retryAfter is { } wait && time.GetUtcNow() + wait is var until && until > pausedUntil)
        {
            pausedUntil = until;
        }

        // One refusal of many that were sent together says it all.
        if (entered != generation)
        {
            return;
        }

        generation++;
        successes = 0;
        wasRefused = true;
        refusedAt = limit;
        limit = Math.Max(1, limit / 2);
    }

    private void Grow()
    {
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
