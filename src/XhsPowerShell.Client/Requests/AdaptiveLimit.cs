namespace XhsPowerShell.Client.Requests;

/// <summary>
/// How many requests may be under way at once. Starts at one until the first answer shows that the token is good, then
/// doubles up to the maximum. Halves when the service says that it is too many, and from then on grows by one after as
/// many successes as the limit is. Changed under the lock of its owner, and read by any thread.
/// </summary>
internal sealed class AdaptiveLimit(int maximum, bool isTokenProven)
{
    // Before the limit that the service last refused, growing waits for this many times the limit in successes.
    private const int Patience = 32;

    // What most services take; more than this is tried step by step.
    private const int FirstSize = 8;

    private int value = isTokenProven ? Math.Min(maximum, FirstSize) : 1;
    private bool isOpen = isTokenProven;
    private int successes;
    private int refusedAt = int.MaxValue;
    private bool wasRefused;
    // The limit after the first answer behind a pause that all processes make; 0 outside one.
    private int afterPause;
    private long sharedPause;
    private bool isOwnPause;

    public int Value => Volatile.Read(ref value);

    /// <summary>Counts the halvings: what was sent before one says nothing about the time after it.</summary>
    public int Generation { get; private set; }

    /// <summary>True while one request goes out alone behind a pause that all processes make.</summary>
    public bool IsAlone => afterPause > 0;

    /// <summary>Halves at the first refusal of those that were sent together.</summary>
    public void Refuse(int generation)
    {
        if (generation == Generation)
        {
            isOwnPause = true;
            Halve();
        }
    }

    /// <summary>Halves once for each pause that all processes make; after it one request goes out alone.</summary>
    /// <returns>False for a pause that is known.</returns>
    public bool Pause(long number)
    {
        if (number == sharedPause)
        {
            return false;
        }

        sharedPause = number;
        if (!isOwnPause)
        {
            Halve();
        }

        isOwnPause = false;
        afterPause = Math.Max(afterPause, value);
        value = 1;
        return true;
    }

    /// <summary>Grows when the service has answered a request often enough.</summary>
    public void Answer(int generation)
    {
        if (afterPause > 0)
        {
            (value, afterPause) = generation == Generation ? (afterPause, 0) : (value, afterPause);
            return;
        }

        if (!isOpen)
        {
            isOpen = true;
            value = Math.Min(maximum, FirstSize);
            return;
        }

        var needed = value + 1 >= refusedAt ? value * Patience : value;
        if (value >= maximum || ++successes < needed)
        {
            return;
        }

        successes = 0;
        value = wasRefused ? value + 1 : Math.Min(maximum, value * 2);
        if (value >= refusedAt)
        {
            // Times have changed, or will say so at once.
            refusedAt = int.MaxValue;
        }
    }

    private void Halve()
    {
        Generation++;
        successes = 0;
        wasRefused = true;
        refusedAt = Math.Max(value, afterPause);
        value = Math.Max(1, refusedAt / 2);
        afterPause = 0;
    }
}
