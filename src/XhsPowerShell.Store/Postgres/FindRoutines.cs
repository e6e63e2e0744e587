#if NET8_0_OR_GREATER
namespace XhsPowerShell.Store.Postgres;

/// <summary>The routines that look answers up, and claim requests that have none.</summary>
internal static class FindRoutines
{
    // Not the time at which the transaction began: an answer that was kept since then is not one of the future.
    private const string Clock = "coalesce(p_fixed, floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint)";

    // Answers of other codes are kept for the ledger and the history, but asked for again.
    private const string Usable = """
        key = k.key AND kept_at BETWEEN k.earliest AND greatest(k.earliest, v_clock) AND code IN (0, 201)
        """;

    // Of a process that lives no more, a claim is free. 'call' tells this lookup, also when it is sent again, from
    // others of the same process.
    private const string Claim = $$"""
        CREATE OR REPLACE FUNCTION {s}.claim_requests(p_fixed bigint, p_keys bytea[], p_earliest bigint[], p_run text,
            p_call bigint) RETURNS SETOF bytea
        {{Routines.Settings}} AS $routine$ #variable_conflict use_column
        DECLARE
            v_now bigint := {{Routines.Now}};
            v_clock bigint := {{Clock}};
        BEGIN
            RETURN QUERY INSERT INTO {s}.flight(key, run, call)
            SELECT DISTINCT ON (k.key) k.key, p_run, p_call FROM unnest(p_keys, p_earliest) AS k(key, earliest)
            WHERE NOT EXISTS (SELECT 1 FROM {s}.answer WHERE {{Usable}}) ORDER BY k.key
            ON CONFLICT (key) DO UPDATE SET run = excluded.run, call = excluded.call
            WHERE (flight.run = excluded.run AND flight.call = excluded.call)
                OR NOT EXISTS (SELECT 1 FROM {s}.run r WHERE r.id = flight.run AND r.expires > v_now)
            RETURNING key;
        END $routine$
        """;

    // The same for one request, whose call is reserved at once when there is a counter with room. Otherwise it is
    // reserved as any other, which also creates the counter. The counter is touched last.
    private const string ClaimAndReserve = $$"""
        CREATE OR REPLACE FUNCTION {s}.claim_call(p_fixed bigint, p_key bytea, p_earliest bigint, p_run text,
            p_call bigint, p_limit bigint, p_scope text, p_endpoint text) RETURNS TABLE(claimed bytea, reserved int)
        {{Routines.Settings}} AS $routine$ #variable_conflict use_column
        DECLARE
            v_now bigint := {{Routines.Now}};
            v_clock bigint := {{Clock}};
            v_day int := {{Routines.Day}};
            v_limit bigint;
        BEGIN
            INSERT INTO {s}.flight(key, run, call)
            SELECT k.key, p_run, p_call FROM (VALUES (p_key, p_earliest)) AS k(key, earliest)
            WHERE NOT EXISTS (SELECT 1 FROM {s}.answer WHERE {{Usable}})
            ON CONFLICT (key) DO UPDATE SET run = excluded.run, call = excluded.call,
                day = CASE WHEN flight.run = excluded.run AND flight.call = excluded.call THEN flight.day END
            WHERE (flight.run = excluded.run AND flight.call = excluded.call)
                OR NOT EXISTS (SELECT 1 FROM {s}.run r WHERE r.id = flight.run AND r.expires > v_now)
            RETURNING key, day INTO claimed, reserved;
            IF claimed IS NULL THEN
                RETURN;
            END IF;
            IF reserved IS NULL THEN
                SELECT least((SELECT value::bigint FROM {s}.meta WHERE name = 'limit'), p_limit) INTO v_limit;
                UPDATE {s}.spend SET granted = 1, used = used + 1
                WHERE scope = p_scope AND day = v_day AND used < v_limit;
                IF FOUND THEN
                    reserved := v_day;
                    UPDATE {s}.flight SET day = v_day WHERE key = p_key;
                    INSERT INTO {s}.ledger VALUES (p_run, v_day, p_scope, p_endpoint, 0, 0, 0, 0, 1, 0, 0, 0)
                    ON CONFLICT (run, day, scope, endpoint) DO UPDATE SET open = ledger.open + excluded.open;
                END IF;
            END IF;
            RETURN NEXT;
        END $routine$
        """;

    private const string Find = $$"""
        CREATE OR REPLACE FUNCTION {s}.find_answers(p_fixed bigint, p_keys bytea[], p_earliest bigint[])
        RETURNS TABLE(n bigint, key bytea, scope text, endpoint text, subject text, request text, kept_at bigint,
            retrieved_at bigint, code int, http int, body bytea, checksum bigint)
        {{Routines.Settings}} AS $routine$ #variable_conflict use_column
        DECLARE
            v_clock bigint := {{Clock}};
        BEGIN
            RETURN QUERY SELECT k.n, {{ResponseRow.Columns}}
            FROM unnest(p_keys, p_earliest) WITH ORDINALITY AS k(key, earliest, n) CROSS JOIN LATERAL (
                SELECT * FROM {s}.answer WHERE {{Usable}} ORDER BY kept_at DESC, id DESC LIMIT 1) AS a;
        END $routine$
        """;

    public static IReadOnlyList<string> All { get; } = [Claim, ClaimAndReserve, Find];
}
#endif
