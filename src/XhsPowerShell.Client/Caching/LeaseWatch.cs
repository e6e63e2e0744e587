using System.Diagnostics;

namespace XhsPowerShell.Client.Caching;

/// <summary>
/// Whether the lease of this process surely holds, without asking the store. A process can be suspended, or its
/// computer: one clock stands still in one case, and the other can be set, so both must agree. Safe to use from several
/// threads.
/// </summary>
internal sealed class LeaseWatch
{
    private readonly object gate = new();
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private (TimeSpan Monotonic, DateTime Wall) sent;
    private (TimeSpan Monotonic, DateTime Wall) renewed;
    private TimeSpan safeLength;
    private bool isKnown;
    private int term;

    /// <summary>The number of the time in which the lease has held without a gap.</summary>
    public int Term
    {
        get
        {
            lock (gate)
            {
                return term;
            }
        }
    }

    /// <summary>Sets how long the lease is that is renewed from now on.</summary>
    public void SetLength(TimeSpan length)
    {
        lock (gate)
        {
            // The rest is for what happens between the look and the emission.
            safeLength = TimeSpan.FromTicks(length.Ticks / 8 * 7);
            isKnown = false;
        }
    }

    /// <summary>Called right before the lease is renewed: the store cannot do it earlier.</summary>
    public void BeginRenewal()
    {
        lock (gate)
        {
            sent = (clock.Elapsed, DateTime.UtcNow);
        }
    }

    /// <summary>Called when the store has renewed it.</summary>
    public void EndRenewal()
    {
        lock (gate)
        {
            // What was claimed before a gap may be another worker's by now.
            term += IsInTime() ? 0 : 1;
            renewed = sent;
            isKnown = true;
        }
    }

    /// <summary>True when the lease has held since a term began, and holds now.</summary>
    public bool Holds(int since)
    {
        lock (gate)
        {
            return since == term && IsInTime();
        }
    }

    private bool IsInTime() =>
        isKnown && clock.Elapsed - renewed.Monotonic < safeLength && DateTime.UtcNow - renewed.Wall < safeLength;
}
