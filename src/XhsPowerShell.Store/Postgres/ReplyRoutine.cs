#if NET8_0_OR_GREATER
using Npgsql;
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>
/// The routine that says what a batch has brought. It reads the row of the process: so the reply is there, too, when a
/// batch is sent again.
/// </summary>
internal static class ReplyRoutine
{
    public const string Sql = $$"""
        CREATE OR REPLACE FUNCTION {s}.reply(p_run text, OUT moment bigint, OUT day int,
            OUT granted bigint[], OUT spent bigint, OUT shared_limit bigint)
        {{Routines.Settings}} AS $routine$ #variable_conflict use_column
        BEGIN
            SELECT r.moment, r.day, r.granted, r.spent, (SELECT value::bigint FROM {s}.meta WHERE name = 'limit')
            INTO moment, day, granted, spent, shared_limit FROM {s}.run r WHERE r.id = p_run;
        END $routine$
        """;

    /// <summary>Asks for the reply.</summary>
    public static PostgresStatement Select(string run) => new("SELECT * FROM {s}.reply($1)", run);

    /// <summary>Reads the reply, without what was granted.</summary>
    public static StoreReply Read(NpgsqlDataReader reader, IReadOnlyList<ReservationGroup> groups)
    {
        reader.Read();
        var granted = reader.GetFieldValue<long[]>(2);
        for (var index = 0; index < groups.Count; index++)
        {
            groups[index].Granted = granted[index];
        }

        return new StoreReply(
            DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(0)),
            reader.GetInt32(1),
            [],
            reader.IsDBNull(3) ? null : reader.GetInt64(3),
            reader.IsDBNull(4) ? null : reader.GetInt64(4));
    }
}
#endif
