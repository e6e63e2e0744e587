#if NET8_0_OR_GREATER
namespace XhsPowerShell.Store.Postgres;

/// <summary>The routine that grants calls up to the limit. What is granted is open in the ledger.</summary>
internal static class ReserveRoutine
{
    // The old value is needed to know what was granted: the expressions of SET see it. -1 when there is no counter.
    public const string Sql = $$"""
        CREATE OR REPLACE PROCEDURE {s}.reserve(p_fixed bigint, p_run text, p_limit bigint, p_scope text,
            p_endpoints text[])
        {{Routines.Settings}} AS $routine$ #variable_conflict use_column
        DECLARE
            v_day int := {{Routines.Day}};
            v_wanted bigint := cardinality(p_endpoints);
            v_limit bigint;
            v_granted bigint;
            v_used bigint;
        BEGIN
            SELECT least((SELECT value::bigint FROM {s}.meta WHERE name = 'limit'), p_limit) INTO v_limit;
            UPDATE {s}.spend SET
                granted = CASE WHEN v_limit IS NULL THEN v_wanted
                    ELSE greatest(0, least(v_wanted, v_limit - used)) END,
                used = used + CASE WHEN v_limit IS NULL THEN v_wanted
                    ELSE greatest(0, least(v_wanted, v_limit - used)) END
            WHERE scope = p_scope AND day = v_day RETURNING granted, used INTO v_granted, v_used;
            IF v_granted IS NULL THEN
                v_granted := CASE WHEN v_limit IS NULL THEN v_wanted ELSE -1 END;
            END IF;
            INSERT INTO {s}.ledger
            SELECT p_run, v_day, p_scope, endpoint, 0, 0, 0, 0, count(*), 0, 0, 0
            FROM unnest(p_endpoints) WITH ORDINALITY AS wanted(endpoint, n)
            WHERE n <= v_granted GROUP BY endpoint
            ON CONFLICT (run, day, scope, endpoint) DO UPDATE SET open = ledger.open + excluded.open;
            UPDATE {s}.run SET granted = run.granted || v_granted, spent = v_used WHERE id = p_run;
        END $routine$
        """;

    private const string Call = "CALL {s}.reserve({fixed}, $1, $2, $3, $4)";

    /// <summary>Grants calls.</summary>
    public static PostgresStatement Reserve(string run, ReservationGroup group) =>
        new(Call, run, group.Limit, group.Scope, group.Endpoints.ToArray());
}
#endif
