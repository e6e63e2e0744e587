using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>The table spend: what counts against the daily limit. A day has a row only once there is a limit.</summary>
internal sealed class SpendTable(SqliteDatabase database, LedgerTable ledger)
{
    /// <summary>Changes the counter of a day that has one.</summary>
    public void Change(StoreSpend spend, int today) => database[
        "UPDATE spend SET used = max(0, used + ?3) WHERE scope = ?1 AND day = ?2"].Execute(
            spend.Scope, spend.Day == 0 ? today : spend.Day, spend.Change);

    /// <summary>Grants or denies calls, in order. What is granted is open in the ledger until its outcome.</summary>
    /// <param name="reservations">The calls.</param>
    /// <param name="run">Who makes them.</param>
    /// <param name="day">Today.</param>
    /// <param name="limit">The store's own limit, or null.</param>
    /// <returns>What was granted, and what the last scope has spent; null without a counter.</returns>
    public (bool[] Granted, long? Spent) Reserve(
        List<StoreReservation> reservations, string run, int day, long? limit)
    {
        if (reservations.Count == 0)
        {
            return ([], null);
        }

        var counters = new Dictionary<string, long?>(StringComparer.Ordinal);
        var granted = new bool[reservations.Count];
        for (var index = 0; index < granted.Length; index++)
        {
            var wanted = reservations[index];
            var lower = Min(limit, wanted.Limit);
            if (!counters.TryGetValue(wanted.Scope, out var used) || (used is null && lower is not null))
            {
                used = (long?)database["SELECT used FROM spend WHERE scope = ?1 AND day = ?2"]
                    .ReadValue(wanted.Scope, day);
                // A limit that is set in mid-day starts from what was spent before. What this batch was granted
                // without a counter is in the ledger already.
                used ??= lower is null ? null : ledger.Count(wanted.Scope, day);
            }

            granted[index] = lower is null || used < lower;
            if (granted[index])
            {
                used++;
                ledger.Add(run, day, new LedgerEntry { Scope = wanted.Scope, Endpoint = wanted.Endpoint, Open = 1 });
            }

            counters[wanted.Scope] = used;
        }

        foreach (var counter in counters.Where(counter => counter.Value is not null))
        {
            database["INSERT INTO spend VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET used = excluded.used"]
                .Execute(counter.Key, day, counter.Value);
        }

        return (granted, counters[reservations[reservations.Count - 1].Scope]);
    }

    private static long? Min(long? one, long? other) =>
        one is { } first && other is { } second ? Math.Min(first, second) : one ?? other;
}
