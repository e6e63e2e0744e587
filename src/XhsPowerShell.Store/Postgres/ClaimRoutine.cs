#if NET8_0_OR_GREATER
namespace XhsPowerShell.Store.Postgres;

/// <summary>
/// The routine that claims inputs of a share: the first ones that are open, or this worker's own, as many as there is
/// room for.
/// </summary>
/// <remarks>
/// Nobody waits for a row that somebody else is claiming. What is not known yet is added by one worker at a time, more
/// than it claims itself: the others would wait for its commit, key by key. Who has claimed nothing waits for that
/// worker, rather than ask again.
/// </remarks>
internal static class ClaimRoutine
{
    private const string Adding = "hashtextextended('XhsPowerShell share', p_share)";

    // 'state + 0': a server without statistics would rather walk through all inputs that are not done, for each key.
    private static readonly string Free =
        $"((({WorkRoutines.Mine}) AND w.number <> p_number) OR {WorkRoutines.IsOpen})"
            .Replace("w.state", "w.state + 0");

    public static readonly string Sql = $$"""
        CREATE OR REPLACE PROCEDURE {s}.claim_work(p_fixed bigint, p_run text, p_share bigint, p_worker int,
            p_opened bigint, p_number bigint, p_keys bytea[], p_inputs text[], p_room bigint)
        {{Routines.Settings}} AS $routine$ #variable_conflict use_column
        DECLARE
            v_now bigint := {{Routines.Now}};
            v_room bigint := p_room;
            v_waited bool := false;
            v_key bytea;
        BEGIN
            LOOP
                FOR v_key IN SELECT w.key FROM unnest(p_keys) AS k(key) CROSS JOIN LATERAL (
                        SELECT w.key FROM {s}.work w WHERE w.share = p_share AND w.key = k.key
                            AND {{Free}}
                        LIMIT 1 FOR UPDATE SKIP LOCKED) AS w
                    LIMIT v_room
                LOOP
                    UPDATE {s}.work w SET state = 1, run = p_run, worker = p_worker, number = p_number, changed = v_now
                    WHERE w.share = p_share AND w.key = v_key;
                    v_room := v_room - 1;
                END LOOP;
                EXIT WHEN v_waited OR pg_try_advisory_xact_lock({{Adding}});
                IF v_room < p_room THEN
                    RETURN;
                END IF;
                PERFORM pg_advisory_xact_lock({{Adding}});
                v_waited := true;
            END LOOP;
            INSERT INTO {s}.work(share, key, input, state, run, worker, number, code, changed)
            SELECT p_share, key, input, CASE WHEN place <= v_room THEN 1 ELSE 0 END,
                CASE WHEN place <= v_room THEN p_run ELSE '' END, CASE WHEN place <= v_room THEN p_worker ELSE 0 END,
                p_number, 0, v_now
            FROM (SELECT k.key, k.input, row_number() OVER (ORDER BY k.n) AS place
                FROM unnest(p_keys, p_inputs) WITH ORDINALITY AS k(key, input, n)
                LEFT JOIN LATERAL (
                    SELECT * FROM {s}.work WHERE share = p_share AND key = k.key LIMIT 1) AS w ON TRUE
                WHERE w.key IS NULL AND EXISTS (SELECT 1 FROM {s}.share s WHERE s.id = p_share)) AS added
            ORDER BY key ON CONFLICT (share, key) DO NOTHING;
        END $routine$
        """;
}
#endif
