#if NET8_0_OR_GREATER
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>Reservations that follow each other with the same scope and the same limit: one statement.</summary>
internal sealed class ReservationGroup(string scope, long? limit)
{
    private readonly List<int> indexes = [];

    public string Scope { get; } = scope;

    /// <summary>The process's own limit.</summary>
    public long? Limit { get; } = limit;

    public List<string> Endpoints { get; } = [];

    /// <summary>How many were granted, from the first on (count); -1 when there is a limit and no counter.</summary>
    public long Granted { get; set; }

    /// <summary>Groups reservations, in an order that is the same in all processes.</summary>
    public static List<ReservationGroup> Create(IReadOnlyList<StoreReservation> reservations)
    {
        var groups = new List<ReservationGroup>();
        foreach (var (wanted, index) in reservations
            .Select(static (wanted, index) => (wanted, index))
            .OrderBy(static pair => pair.wanted.Scope, StringComparer.Ordinal))
        {
            if (groups.Count == 0 || groups[^1].Scope != wanted.Scope || groups[^1].Limit != wanted.Limit)
            {
                groups.Add(new ReservationGroup(wanted.Scope, wanted.Limit));
            }

            groups[^1].Endpoints.Add(PostgresText.Clean(wanted.Endpoint));
            groups[^1].indexes.Add(index);
        }

        return groups;
    }

    /// <summary>For each reservation, in its order, whether it was granted.</summary>
    public static bool[] Collect(IReadOnlyList<ReservationGroup> groups, int count)
    {
        var granted = new bool[count];
        foreach (var group in groups)
        {
            for (var i = 0; i < group.Granted; i++)
            {
                granted[group.indexes[i]] = true;
            }
        }

        return granted;
    }
}
#endif
