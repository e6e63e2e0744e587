namespace XhsPowerShell.Client.Caching;

/// <summary>
/// The reserved calls of this process without an outcome yet, and the reservations that wait for one: a call that is
/// refused for free makes room. Safe to use from several threads.
/// </summary>
internal sealed class OpenCalls
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly List<PendingReservation> parked = [];

    public void Add(string scope)
    {
        lock (parked)
        {
            counts[scope] = CountOf(scope) + 1;
        }
    }

    /// <summary>Lets a denied reservation wait; false when no open call can make room for it.</summary>
    public bool TryPark(PendingReservation pending)
    {
        lock (parked)
        {
            if (CountOf(pending.Reservation.Scope) == 0)
            {
                return false;
            }

            parked.Add(pending);
            return true;
        }
    }

    /// <summary>Ends an open call.</summary>
    /// <returns>The reservations that may be tried again.</returns>
    public IReadOnlyList<PendingReservation> Close(string scope)
    {
        lock (parked)
        {
            counts[scope] = CountOf(scope) - 1;
            PendingReservation[] again = [.. parked];
            parked.Clear();
            return again;
        }
    }

    private int CountOf(string scope) => counts.TryGetValue(scope, out var count) ? count : 0;
}
