#if NET8_0_OR_GREATER
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>The routine that every batch begins with: the lease of the process, answers, and the ledger.</summary>
internal static class ApplyRoutine
{
    // A number that is not the next one violates the constraint of the table run, and nothing of the batch is applied.
    // Whoever creates a counter waits with the lock until this has committed, and sees all of it.
    public const string Sql = $$"""
        CREATE OR REPLACE PROCEDURE {s}.apply(p_fixed bigint, p_run text, p_process text, p_lease bigint,
            p_number bigint, p_keys bytea[], p_scopes text[], p_endpoints text[], p_subjects text[],
            p_requests text[], p_retrieved bigint[], p_codes int[], p_http int[], p_bodies bytea[],
            p_checksums bigint[], p_released bytea[], l_days int[], l_scopes text[], l_endpoints text[],
            l_requests bigint[], l_billed bigint[], l_unconfirmed bigint[], l_counted bigint[], l_open bigint[],
            l_retries bigint[], l_failures bigint[], l_saved bigint[])
        {{Routines.Settings}} AS $routine$ #variable_conflict use_column
        DECLARE
            v_now bigint := {{Routines.Now}};
            v_day int := {{Routines.Day}};
        BEGIN
            INSERT INTO {s}.run(id, process, expires, number, gap, moment, day, granted, spent)
            VALUES (p_run, p_process, v_now + p_lease, p_number, 1, v_now, v_day, '{}', NULL)
            ON CONFLICT (id) DO UPDATE SET expires = excluded.expires, number = excluded.number,
                gap = excluded.number - run.number, moment = excluded.moment, day = excluded.day, granted = '{}',
                spent = NULL;
            LOCK TABLE {s}.ledger IN ROW EXCLUSIVE MODE;
            IF p_keys IS NOT NULL THEN
                INSERT INTO {s}.answer(
                    key, scope, endpoint, subject, request, kept_at, retrieved_at, code, http, body, checksum)
                SELECT key, scope, endpoint, subject, request, v_now, retrieved_at, code, http, body, checksum
                FROM unnest(p_keys, p_scopes, p_endpoints, p_subjects, p_requests, p_retrieved, p_codes, p_http,
                    p_bodies, p_checksums) WITH ORDINALITY
                    AS r(key, scope, endpoint, subject, request, retrieved_at, code, http, body, checksum, n)
                ORDER BY n;
            END IF;
            IF p_released IS NOT NULL THEN
                DELETE FROM {s}.flight WHERE run = p_run AND key = ANY(p_released);
            END IF;
            IF l_days IS NOT NULL THEN
                INSERT INTO {s}.ledger
                SELECT p_run, CASE WHEN day = 0 THEN v_day ELSE day END, scope, endpoint, {{LedgerTable.Sums}}
                FROM unnest(l_days, l_scopes, l_endpoints, l_requests, l_billed, l_unconfirmed, l_counted, l_open,
                    l_retries, l_failures, l_saved)
                    AS l(day, scope, endpoint, requests, billed, unconfirmed, counted, open, retries, failures, saved)
                GROUP BY 2, 3, 4
                {{LedgerTable.Merge}};
            END IF;
        END $routine$
        """;

    private const string Call = """
        CALL {s}.apply({fixed}, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
            $20, $21, $22, $23, $24, $25, $26)
        """;

    /// <summary>Applies what nearly every batch has.</summary>
    public static PostgresStatement Apply(string run, TimeSpan lease, long number, StoreBatch batch)
    {
        var released = batch.Abandoned.Concat(batch.Responses.Select(static response => response.Key))
            .Select(static key => key.ToBytes()).ToArray();
        return new(
            Call,
            [
                run, Environment.MachineName + ":" + Environment.ProcessId, (long)lease.TotalMilliseconds, number,
                .. ResponseRow.Values(batch.Responses),
                released.Length > 0 ? released : null,
                .. LedgerTable.Values(batch.Ledger),
            ]);
    }
}
#endif
