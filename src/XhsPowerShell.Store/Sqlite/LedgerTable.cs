using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>The table ledger: one row for each process, day, scope and endpoint, summed up when read.</summary>
internal sealed class LedgerTable(SqliteDatabase database)
{
    private const string AddTo = """
        INSERT INTO ledger VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        ON CONFLICT DO UPDATE SET requests = requests + excluded.requests, billed = billed + excluded.billed,
            unconfirmed = unconfirmed + excluded.unconfirmed, counted = counted + excluded.counted,
            open = open + excluded.open, retries = retries + excluded.retries,
            failures = failures + excluded.failures, saved = saved + excluded.saved
        """;

    private const string Select = """
        SELECT day, scope, endpoint, sum(requests), sum(billed), sum(unconfirmed), sum(counted), sum(open),
            sum(retries), sum(failures), sum(saved), run
        FROM ledger WHERE day BETWEEN ?1 AND ?2 GROUP BY day, scope, endpoint, run ORDER BY day, scope, endpoint
        """;

    // A call that was under way when its process died may have been billed: it counts.
    private const string Fold = """
        INSERT INTO ledger
        SELECT '', day, scope, endpoint, requests, billed, unconfirmed + open, counted + open, 0, retries, failures,
            saved
        FROM ledger WHERE run = ?1
        ON CONFLICT DO UPDATE SET requests = requests + excluded.requests, billed = billed + excluded.billed,
            unconfirmed = unconfirmed + excluded.unconfirmed, counted = counted + excluded.counted,
            retries = retries + excluded.retries, failures = failures + excluded.failures,
            saved = saved + excluded.saved
        """;

    /// <summary>Adds to a row.</summary>
    public void Add(string run, int day, LedgerEntry entry) => database[AddTo].Execute(
        run, entry.Day == 0 ? day : entry.Day, entry.Scope, entry.Endpoint, entry.Requests, entry.Billed,
        entry.Unconfirmed, entry.Counted, entry.Open, entry.Retries, entry.Failures, entry.Saved);

    /// <summary>What counts against a limit on a day, by all processes: also what is under way.</summary>
    public long Count(string scope, int day) => (long)database[
        "SELECT coalesce(sum(counted + open), 0) FROM ledger WHERE day = ?1 AND scope = ?2"].ReadValue(day, scope)!;

    /// <summary>Reads the sums of all processes.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="isAlive">Whether a process can still say what became of its calls.</param>
    public IReadOnlyList<LedgerEntry> Read(int from, int to, Func<string, bool> isAlive)
    {
        var entries = new List<LedgerEntry>();
        using var rows = database[Select].Read(from, to);
        while (rows.Read())
        {
            var open = rows.GetInt64(7);
            var lost = open != 0 && !isAlive(rows.GetString(11)) ? open : 0;
            var entry = new LedgerEntry
            {
                Day = rows.GetInt32(0),
                Scope = rows.GetString(1),
                Endpoint = rows.GetString(2),
                Requests = rows.GetInt64(3),
                Billed = rows.GetInt64(4),
                Unconfirmed = rows.GetInt64(5) + lost,
                Counted = rows.GetInt64(6) + lost,
                Open = open - lost,
                Retries = rows.GetInt64(8),
                Failures = rows.GetInt64(9),
                Saved = rows.GetInt64(10),
            };
            if (entries.Count > 0 && IsSame(entries[entries.Count - 1], entry))
            {
                entries[entries.Count - 1] = Sum(entries[entries.Count - 1], entry);
            }
            else
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    /// <summary>Adds the rows of a process that has ended to those of the others that have.</summary>
    public void Close(string run)
    {
        database[Fold].Execute(run);
        database["DELETE FROM ledger WHERE run = ?1"].Execute(run);
    }

    private static bool IsSame(LedgerEntry one, LedgerEntry other) =>
        one.Day == other.Day && one.Scope == other.Scope && one.Endpoint == other.Endpoint;

    private static LedgerEntry Sum(LedgerEntry one, LedgerEntry other) => one with
    {
        Requests = one.Requests + other.Requests,
        Billed = one.Billed + other.Billed,
        Unconfirmed = one.Unconfirmed + other.Unconfirmed,
        Counted = one.Counted + other.Counted,
        Open = one.Open + other.Open,
        Retries = one.Retries + other.Retries,
        Failures = one.Failures + other.Failures,
        Saved = one.Saved + other.Saved,
    };
}
