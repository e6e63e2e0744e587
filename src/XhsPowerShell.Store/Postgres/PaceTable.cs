#if NET8_0_OR_GREATER
using Npgsql;
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>The table pace: until when all processes with one token pause.</summary>
internal static class PaceTable
{
    // Refusals that arrive while a pause lasts belong to it; at most they make it longer.
    private const string Upsert = """
        INSERT INTO {s}.pace
        SELECT tag, {now} + least(max(length), 60000), 1 FROM unnest($1::text[], $2::bigint[]) AS p(tag, length)
        GROUP BY tag ORDER BY tag
        ON CONFLICT (tag) DO UPDATE SET
            generation = pace.generation + CASE WHEN pace.paused_until > {now} THEN 0 ELSE 1 END,
            paused_until = CASE WHEN pace.paused_until > {now} + 60000 THEN excluded.paused_until
                ELSE greatest(pace.paused_until, excluded.paused_until) END
        """;

    /// <summary>The routine that reads the pauses that last.</summary>
    // None is longer than a minute, also when the server's clock was set back in the meantime.
    public const string Sql = $$"""
        CREATE OR REPLACE FUNCTION {s}.pauses(p_fixed bigint)
        RETURNS TABLE(tag text, remaining bigint, generation bigint)
        {{Routines.Settings}} AS $routine$ #variable_conflict use_column
        DECLARE
            v_now bigint := {{Routines.Now}};
        BEGIN
            RETURN QUERY SELECT tag, paused_until - v_now, generation FROM {s}.pace
            WHERE paused_until > v_now AND paused_until <= v_now + 60000;
        END $routine$
        """;

    /// <summary>Reads the pauses that last.</summary>
    public static PostgresStatement Select { get; } = new("SELECT * FROM {s}.pauses({fixed})");

    /// <summary>Begins pauses.</summary>
    public static PostgresStatement Begin(IReadOnlyCollection<StorePause> pauses) => new(
        Upsert,
        pauses.Select(static pause => pause.Tag).ToArray(),
        pauses.Select(static pause => (long)pause.Length.TotalMilliseconds).ToArray());

    public static IReadOnlyList<StorePause> Read(NpgsqlDataReader reader)
    {
        var pauses = new List<StorePause>();
        while (reader.Read())
        {
            pauses.Add(new StorePause(
                reader.GetString(0), TimeSpan.FromMilliseconds(reader.GetInt64(1)), reader.GetInt64(2)));
        }

        return pauses;
    }
}
#endif
