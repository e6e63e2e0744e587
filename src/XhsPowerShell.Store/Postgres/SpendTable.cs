#if NET8_0_OR_GREATER
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>
/// The table spend: what counts against the daily limit. A day has a row only once there is a limit. The one row that
/// all processes write: touched last in a transaction.
/// </summary>
internal sealed class SpendTable(PostgresDatabase database)
{
    // Starts from what was spent before. Waits for everybody who is writing to the ledger, so that nothing is missed.
    private const string Insert = """
        INSERT INTO {s}.spend(scope, day, used)
        SELECT scope, {day}, (
            SELECT coalesce(sum(counted + open), 0) FROM {s}.ledger l WHERE l.day = {day} AND l.scope = wanted.scope)
        FROM unnest($1::text[]) AS wanted(scope) ORDER BY scope
        ON CONFLICT (scope, day) DO NOTHING
        """;

    /// <summary>The routine that changes the counters of days that have one.</summary>
    public const string Sql = $$"""
        CREATE OR REPLACE PROCEDURE {s}.change_spend(p_fixed bigint, p_scopes text[], p_days int[], p_amounts bigint[])
        {{Routines.Settings}} AS $routine$ #variable_conflict use_column
        DECLARE
            v_day int := {{Routines.Day}};
        BEGIN
            UPDATE {s}.spend SET used = greatest(0, used + change.amount)
            FROM (
                SELECT c.scope, CASE WHEN c.day = 0 THEN v_day ELSE c.day END AS day, sum(c.amount)::bigint AS amount
                FROM unnest(p_scopes, p_days, p_amounts) AS c(scope, day, amount) GROUP BY 1, 2) AS change
            WHERE spend.scope = change.scope AND spend.day = change.day;
        END $routine$
        """;

    private const string Update = "CALL {s}.change_spend({fixed}, $1, $2, $3)";

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

    /// <summary>Changes the counters of days that have one.</summary>
    public static PostgresStatement Change(List<StoreSpend> spends) => new(
        Update,
        spends.ConvertAll(static spend => spend.Scope).ToArray(),
        spends.ConvertAll(static spend => spend.Day).ToArray(),
        spends.ConvertAll(static spend => (long)spend.Change).ToArray());
}
#endif
