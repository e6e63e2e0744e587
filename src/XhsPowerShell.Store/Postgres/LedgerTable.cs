#if NET8_0_OR_GREATER
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>The table ledger: one row for each process, day, scope and endpoint, summed up when read.</summary>
internal static class LedgerTable
{
    /// <summary>The sums of its columns.</summary>
    public const string Sums = """
        sum(requests)::bigint, sum(billed)::bigint, sum(unconfirmed)::bigint, sum(counted)::bigint,
        sum(open)::bigint, sum(retries)::bigint, sum(failures)::bigint, sum(saved)::bigint
        """;

    /// <summary>What becomes of a row that is there already.</summary>
    public const string Merge = """
        ON CONFLICT (run, day, scope, endpoint) DO UPDATE SET requests = ledger.requests + excluded.requests,
            billed = ledger.billed + excluded.billed, unconfirmed = ledger.unconfirmed + excluded.unconfirmed,
            counted = ledger.counted + excluded.counted, open = ledger.open + excluded.open,
            retries = ledger.retries + excluded.retries, failures = ledger.failures + excluded.failures,
            saved = ledger.saved + excluded.saved
        """;

    // A call that was under way when its process died may have been billed: it counts.
    private const string Select = $$"""
        SELECT day, scope, endpoint, {{Sums}} FROM (
            SELECT l.day, l.scope, l.endpoint, l.requests, l.billed,
                l.unconfirmed + CASE WHEN r.id IS NULL THEN l.open ELSE 0 END AS unconfirmed,
                l.counted + CASE WHEN r.id IS NULL THEN l.open ELSE 0 END AS counted,
                CASE WHEN r.id IS NULL THEN 0 ELSE l.open END AS open, l.retries, l.failures, l.saved
            FROM {s}.ledger l LEFT JOIN {s}.run r ON r.id = l.run AND r.expires > {now}
            WHERE l.day BETWEEN $1 AND $2) AS l
        GROUP BY day, scope, endpoint ORDER BY day, scope, endpoint
        """;

    // This process and those that have been dead for a day: their rows become part of one that all share.
    private const string Fold = $$"""
        WITH dead AS MATERIALIZED (
            SELECT id FROM {s}.run WHERE id = $1 OR expires < {now} - 86400000 ORDER BY id FOR UPDATE SKIP LOCKED),
        ended AS (DELETE FROM {s}.run USING dead WHERE run.id = dead.id),
        given AS (DELETE FROM {s}.flight USING dead WHERE flight.run = dead.id),
        gone AS (DELETE FROM {s}.ledger USING dead WHERE ledger.run = dead.id RETURNING ledger.*)
        INSERT INTO {s}.ledger
        SELECT '', day, scope, endpoint, sum(requests), sum(billed), sum(unconfirmed + open), sum(counted + open), 0,
            sum(retries), sum(failures), sum(saved)
        FROM gone GROUP BY day, scope, endpoint ORDER BY day, scope, endpoint
        {{Merge}}
        """;

    /// <summary>Entries as columns; nothing without entries.</summary>
    public static object?[] Values(List<LedgerEntry> entries) => entries.Count == 0 ? new object?[11] :
    [
        entries.ConvertAll(static entry => entry.Day).ToArray(),
        entries.ConvertAll(static entry => entry.Scope).ToArray(),
        entries.ConvertAll(static entry => PostgresText.Clean(entry.Endpoint)).ToArray(),
        entries.ConvertAll(static entry => entry.Requests).ToArray(),
        entries.ConvertAll(static entry => entry.Billed).ToArray(),
        entries.ConvertAll(static entry => entry.Unconfirmed).ToArray(),
        entries.ConvertAll(static entry => entry.Counted).ToArray(),
        entries.ConvertAll(static entry => entry.Open).ToArray(),
        entries.ConvertAll(static entry => entry.Retries).ToArray(),
        entries.ConvertAll(static entry => entry.Failures).ToArray(),
        entries.ConvertAll(static entry => entry.Saved).ToArray(),
    ];

    /// <summary>Reads the sums of all processes.</summary>
    public static IReadOnlyList<LedgerEntry> Read(PostgresDatabase database, int from, int to) =>
        database.Read([new(Select, from, to)], static reader =>
        {
            var entries = new List<LedgerEntry>();
            while (reader.Read())
            {
                entries.Add(new LedgerEntry
                {
                    Day = reader.GetInt32(0),
                    Scope = reader.GetString(1),
                    Endpoint = reader.GetString(2),
                    Requests = reader.GetInt64(3),
                    Billed = reader.GetInt64(4),
                    Unconfirmed = reader.GetInt64(5),
                    Counted = reader.GetInt64(6),
                    Open = reader.GetInt64(7),
                    Retries = reader.GetInt64(8),
                    Failures = reader.GetInt64(9),
                    Saved = reader.GetInt64(10),
                });
            }

            return entries;
        });

    /// <summary>Ends a process, and those that have been dead for long.</summary>
    public static PostgresStatement Close(string run) => new(Fold, run);
}
#endif
