#if NET8_0_OR_GREATER
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>
/// The table spend: what counts against the daily limit. A day has a row only once there is a limit. The one row that
/// all processes write: touched last in a transaction.
/// </summary>
internal sealed class SpendTable(PostgresDatabase database, string run)
{
    // Starts from what was spent before. Waits for everybody who is writing to the ledger, so that nothing is missed.
    private const string Insert = """
        INSERT INTO {s}.spend(scope, day, used)
        SELECT scope, {day}, (
            SELECT coalesce(sum(counted + open), 0) FROM {s}.ledger l WHERE l.day = {day} AND l.scope = wanted.scope)
        FROM unnest($1::text[]) AS wanted(scope) ORDER BY scope
        ON CONFLICT (scope, day) DO NOTHING
        """;

    // The old value is needed to know what was granted: the expressions of SET see it.
    private const string Take = """
        WITH lower AS MATERIALIZED (
            SELECT least((SELECT value::bigint FROM {s}.meta WHERE name = 'limit'), $1::bigint) AS value),
        counter AS (
            UPDATE {s}.spend SET
                granted = CASE WHEN lower.value IS NULL THEN $2
                    ELSE greatest(0, least($2, lower.value - used)) END,
                used = used + CASE WHEN lower.value IS NULL THEN $2
                    ELSE greatest(0, least($2, lower.value - used)) END
            FROM lower WHERE scope = $3 AND day = {day} RETURNING granted, used),
        result AS (
            SELECT coalesce(
                    (SELECT granted FROM counter), CASE WHEN lower.value IS NULL THEN $2 ELSE -1 END) AS granted,
                (SELECT used FROM counter) AS used
            FROM lower),
        opened AS (
            INSERT INTO {s}.ledger
            SELECT $4, {day}, $3, endpoint, 0, 0, 0, 0, count(*), 0, 0, 0
            FROM result, unnest($5::text[]) WITH ORDINALITY AS wanted(endpoint, n)
            WHERE n <= result.granted GROUP BY endpoint
            ON CONFLICT (run, day, scope, endpoint) DO UPDATE SET open = ledger.open + excluded.open)
        UPDATE {s}.run SET granted = run.granted || result.granted, spent = result.used
        FROM result WHERE run.id = $4
        """;

    private const string Update = """
        UPDATE {s}.spend SET used = greatest(0, used + change.amount)
        FROM (
            SELECT scope, CASE WHEN day = 0 THEN {day} ELSE day END AS day, sum(amount)::bigint AS amount
            FROM unnest($1::text[], $2::int[], $3::bigint[]) AS c(scope, day, amount) GROUP BY 1, 2) AS change
        WHERE spend.scope = change.scope AND spend.day = change.day
        """;

    private readonly HashSet<string> counted = new(StringComparer.Ordinal);

    /// <summary>Creates the counters that a limit needs and this process has not seen yet.</summary>
    public void Prepare(IReadOnlyList<ReservationGroup> groups, long? limit)
    {
        var missing = groups
            .Where(group => (limit ?? group.Limit) is not null && !counted.Contains(group.Scope))
            .Select(static group => group.Scope).Distinct().ToList();
        if (missing.Count > 0)
        {
            Create(missing);
        }
    }

    /// <summary>Creates the counters of today.</summary>
    public void Create(IReadOnlyCollection<string> scopes)
    {
        database.Retry(() =>
        {
            database.Write(
                new("LOCK TABLE {s}.ledger IN SHARE MODE"),
                new PostgresStatement(Insert, new object[] { scopes.ToArray() }));
            return true;
        });
        counted.UnionWith(scopes);
    }

    /// <summary>The groups that could not be granted or denied.</summary>
    public static List<ReservationGroup> FindMissing(IReadOnlyList<ReservationGroup> groups) =>
        groups.Where(static group => group.Granted < 0).ToList();

    /// <summary>Grants calls up to the limit. What is granted is open in the ledger until its outcome.</summary>
    public PostgresStatement Reserve(ReservationGroup group) => new(
        Take, group.Limit, (long)group.Endpoints.Count, group.Scope, run, group.Endpoints.ToArray());

    /// <summary>Changes the counters of days that have one.</summary>
    public static PostgresStatement Change(List<StoreSpend> spends) => new(
        Update,
        spends.ConvertAll(static spend => spend.Scope).ToArray(),
        spends.ConvertAll(static spend => spend.Day).ToArray(),
        spends.ConvertAll(static spend => (long)spend.Change).ToArray());
}
#endif
