#if NET8_0_OR_GREATER
namespace XhsPowerShell.Store.Postgres;

/// <summary>The routines of the table work: what a worker of a share reports, claims, gives back and asks.</summary>
internal static class WorkRoutines
{
    private const string Mine = "w.run = p_run AND w.worker = p_worker AND w.state = 1";

    // A claim of a process that lives no more is free; a failure from before the worker began is to be tried again.
    private const string IsOpen = """
        (w.state = 0 OR (w.state = 3 AND w.changed < p_opened) OR (w.state = 1
            AND NOT EXISTS (SELECT 1 FROM {s}.run r WHERE r.id = w.run AND r.expires > v_now)))
        """;

    // What somebody else has taken over stays theirs. Key by key, and with 'state + 0': a server without statistics
    // would rather walk through the whole share.
    private const string Finish = $$"""
        CREATE OR REPLACE PROCEDURE {s}.finish_work(p_fixed bigint, p_run text, p_share bigint, p_worker int,
            p_keys bytea[], p_states smallint[], p_codes int[])
        {{Routines.Settings}} AS $routine$ #variable_conflict use_column
        DECLARE
            v_now bigint := {{Routines.Now}};
            v_done record;
        BEGIN
            FOR v_done IN SELECT o.key, o.state, o.code FROM unnest(p_keys, p_states, p_codes) AS o(key, state, code)
                ORDER BY o.key
            LOOP
                UPDATE {s}.work w SET state = v_done.state, code = v_done.code, changed = v_now
                WHERE w.share = p_share AND w.key = v_done.key
                    AND w.run = p_run AND w.worker = p_worker AND w.state + 0 = 1;
            END LOOP;
        END $routine$
        """;

    // The first ones that are open, or this worker's own, as many as there is room for. The others become known.
    private const string Claim = $$"""
        CREATE OR REPLACE PROCEDURE {s}.claim_work(p_fixed bigint, p_run text, p_share bigint, p_worker int,
            p_opened bigint, p_number bigint, p_keys bytea[], p_inputs text[], p_room bigint)
        {{Routines.Settings}} AS $routine$ #variable_conflict use_column
        DECLARE
            v_now bigint := {{Routines.Now}};
        BEGIN
            WITH usable AS MATERIALIZED (
                SELECT k.key, k.input, w.key IS NULL AS is_new, row_number() OVER (ORDER BY k.n) AS place
                FROM unnest(p_keys, p_inputs) WITH ORDINALITY AS k(key, input, n)
                LEFT JOIN LATERAL (
                    SELECT * FROM {s}.work WHERE share = p_share AND key = k.key LIMIT 1) AS w ON TRUE
                WHERE EXISTS (SELECT 1 FROM {s}.share s WHERE s.id = p_share)
                    AND (w.key IS NULL OR ({{Mine}}) OR {{IsOpen}}))
            INSERT INTO {s}.work AS w (share, key, input, state, run, worker, number, code, changed)
            SELECT p_share, key, input, CASE WHEN place <= p_room THEN 1 ELSE 0 END,
                CASE WHEN place <= p_room THEN p_run ELSE '' END, CASE WHEN place <= p_room THEN p_worker ELSE 0 END,
                p_number, 0, v_now
            FROM usable WHERE place <= p_room OR is_new ORDER BY key
            ON CONFLICT (share, key) DO UPDATE SET state = 1, run = excluded.run, worker = excluded.worker,
                number = excluded.number, changed = excluded.changed
            WHERE excluded.state = 1 AND (({{Mine}}) OR {{IsOpen}});
        END $routine$
        """;

    // The loop is of keys that are locked: nobody else changes them in between.
    private const string Help = $$"""
        CREATE OR REPLACE PROCEDURE {s}.help_work(p_fixed bigint, p_run text, p_share bigint, p_worker int,
            p_opened bigint, p_number bigint, p_room bigint)
        {{Routines.Settings}} AS $routine$ #variable_conflict use_column
        DECLARE
            v_now bigint := {{Routines.Now}};
            v_key bytea;
        BEGIN
            FOR v_key IN SELECT w.key FROM {s}.work w
                WHERE w.share = p_share AND w.state <> 2 AND NOT ({{Mine}}) AND {{IsOpen}}
                ORDER BY w.id LIMIT p_room FOR UPDATE SKIP LOCKED
            LOOP
                UPDATE {s}.work w SET state = 1, run = p_run, worker = p_worker, number = p_number, changed = v_now
                WHERE w.share = p_share AND w.key = v_key;
            END LOOP;
        END $routine$
        """;

    private const string GiveBack = $$"""
        CREATE OR REPLACE PROCEDURE {s}.give_back_work(p_fixed bigint, p_run text, p_share bigint, p_worker int)
        {{Routines.Settings}} AS $routine$ #variable_conflict use_column
        DECLARE
            v_now bigint := {{Routines.Now}};
            v_key bytea;
        BEGIN
            FOR v_key IN SELECT w.key FROM {s}.work w WHERE w.share = p_share AND w.state <> 2 AND {{Mine}}
                ORDER BY w.key FOR UPDATE
            LOOP
                UPDATE {s}.work w SET state = 0, changed = v_now WHERE w.share = p_share AND w.key = v_key;
            END LOOP;
        END $routine$
        """;

    // The number is that of the batch, so the reply to it can be read again. Only the count reads the whole share.
    private const string Look = $$"""
        CREATE OR REPLACE FUNCTION {s}.look_at_work(p_fixed bigint, p_run text, p_share bigint, p_worker int,
            p_opened bigint, p_number bigint, p_keys bytea[], p_is_helping bool, p_is_counting bool,
            OUT claimed bytea[], OUT inputs text[], OUT open_keys bytea[], OUT is_gone bool, OUT held bigint,
            OUT known bigint, OUT remaining bigint, OUT last_change bigint, OUT holders text[])
        {{Routines.Settings}} AS $routine$ #variable_conflict use_column
        DECLARE
            v_now bigint := {{Routines.Now}};
        BEGIN
            is_gone := NOT EXISTS (SELECT 1 FROM {s}.share s WHERE s.id = p_share);
            held := 0;
            IF p_is_helping THEN
                SELECT array_agg(w.key), array_agg(w.input) INTO claimed, inputs FROM {s}.work w
                WHERE w.share = p_share AND w.state <> 2 AND {{Mine}} AND w.number = p_number;
                SELECT count(*) INTO held FROM {s}.work w
                WHERE w.share = p_share AND w.state <> 2 AND w.state = 1 AND NOT ({{Mine}});
            END IF;
            IF cardinality(p_keys) > 0 THEN
                SELECT CASE WHEN p_is_helping THEN claimed
                        ELSE array_agg(w.key) FILTER (WHERE {{Mine}} AND w.number = p_number) END,
                    CASE WHEN p_is_helping THEN inputs
                        ELSE array_agg(w.input) FILTER (WHERE {{Mine}} AND w.number = p_number) END,
                    array_agg(w.key) FILTER (WHERE NOT ({{Mine}}) AND {{IsOpen}})
                INTO claimed, inputs, open_keys
                FROM unnest(p_keys) AS k(key) CROSS JOIN LATERAL (
                    SELECT * FROM {s}.work WHERE share = p_share AND key = k.key LIMIT 1) AS w;
            END IF;
            IF p_is_counting THEN
                SELECT count(*), max(w.changed),
                    count(*) FILTER (WHERE w.state < 2 OR (w.state = 3 AND w.changed < p_opened))
                INTO known, last_change, remaining FROM {s}.work w WHERE w.share = p_share;
                SELECT array_agg(h.process || ' ' || h.inputs ORDER BY h.inputs DESC, h.process) INTO holders
                FROM (SELECT r.process, count(*) AS inputs FROM {s}.work w
                    JOIN {s}.run r ON r.id = w.run AND r.expires > v_now
                    WHERE w.share = p_share AND w.state <> 2 AND w.state = 1 AND NOT ({{Mine}})
                    GROUP BY r.process) AS h;
            END IF;
        END $routine$
        """;

    public static IReadOnlyList<string> All { get; } = [Finish, Claim, Help, GiveBack, Look];
}
#endif
