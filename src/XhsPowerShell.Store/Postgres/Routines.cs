#if NET8_0_OR_GREATER
namespace XhsPowerShell.Store.Postgres;

/// <summary>
/// What happens in every call is in routines of the store's schema: a server keeps the plan of a routine's statements
/// as long as a connection lasts, also behind a pooler, and planning takes several times as long as carrying out.
/// </summary>
/// <remarks>
/// A routine is never changed, because clients of other releases call it: a new one gets a new name. <c>p_fixed</c> is
/// the time instead of the server's, for tests.
/// </remarks>
internal static class Routines
{
    /// <summary>When the transaction began (milliseconds), in a routine.</summary>
    public const string Now = "coalesce(p_fixed, floor(extract(epoch FROM now()) * 1000)::bigint)";

    /// <summary>The same as a day at +08:00.</summary>
    public const string Day = $"to_char(timestamp '1970-01-01' + ({Now} + 28800000) * interval '1 millisecond', "
        + "'YYYYMMDD')::int";

    /// <summary>
    /// The plan is made once and for all sizes. A new table has no statistics, and whoever reads a share of a hundred
    /// thousand inputs to find eight needs no others. Settings of a routine end with it, so nothing stays with a
    /// connection. Without a search path of its own, a routine would call what any user of the database has created in
    /// the schema public, where it fits the types of the arguments better than what the server has.
    /// </summary>
    public const string Settings = """
        LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jit = off
        SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off
        SET enable_mergejoin = off
        """;

    /// <summary>All of them, as statements that create them.</summary>
    public static IEnumerable<string> All =>
        [
        ApplyRoutine.Sql, ReserveRoutine.Sql, SpendTable.Sql, ReplyRoutine.Sql, PaceTable.Sql, .. WorkRoutines.All,
        .. FindRoutines.All,
    ];
}
#endif
