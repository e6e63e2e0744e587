using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Caching;

/// <summary>
/// The place in the daily limit that a lookup reserves along with its claim, so that one call after another takes no
/// round trip of its own for it. At most one at a time, and only for the one request that there is: it is sent next.
/// Safe to use from several threads.
/// </summary>
internal sealed class EarlyReservation(StorePump pump, StoreScope scope, long? ownLimit)
{
    private readonly object gate = new();
    private bool isWanted;
    private StoreKey? owner;
    private string? endpoint;
    private int day;

    /// <summary>What a lookup is to reserve when it claims its request, or null. <see cref="End"/> follows.</summary>
    public StoreReservation? TryBegin(ApiRequest request)
    {
        lock (gate)
        {
            if (isWanted || day > 0 || !pump.IsShared || !pump.HasLimit(ownLimit))
            {
                return null;
            }

            isWanted = true;
            return new StoreReservation(scope.Name, request.Endpoint, ownLimit);
        }
    }

    /// <summary>Says what came of it: the day of the place, or 0 without one.</summary>
    public void End(ApiRequest request, StoreKey key, int reservedDay)
    {
        lock (gate)
        {
            isWanted = false;
            (owner, endpoint, day) = (key, request.Endpoint, reservedDay);
        }
    }

    /// <summary>
    /// Takes the place, if there is one: its day, or 0. Whoever is sent first takes it, so that no more places are held
    /// than requests are under way.
    /// </summary>
    public int Take(ApiRequest request)
    {
        lock (gate)
        {
            var taken = request.Endpoint == endpoint ? day : 0;
            day -= taken;
            return taken;
        }
    }

    /// <summary>Gives the place back when the request that it was reserved for is over and nobody took it.</summary>
    public void GiveBack(StoreKey key)
    {
        LedgerEntry entry;
        lock (gate)
        {
            if (day == 0 || owner != key)
            {
                return;
            }

            entry = new LedgerEntry { Day = day, Scope = scope.Name, Endpoint = endpoint!, Open = -1 };
            day = 0;
        }

        pump.Settle(entry, wasReserved: true);
    }
}
