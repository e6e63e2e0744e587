#if NET8_0_OR_GREATER
using Npgsql;
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>The table work: the inputs of shares, and who has which of them.</summary>
internal sealed class WorkTable(string run)
{
    private const string Mine = "w.run = $2 AND w.worker = $3 AND w.state = 1";

    // A claim of a process that lives no more is free; a failure from before the worker began is to be tried again.
    private const string IsOpen = """
        (w.state = 0 OR (w.state = 3 AND w.changed < $4) OR (w.state = 1
            AND NOT EXISTS (SELECT 1 FROM {s}.run r WHERE r.id = w.run AND r.expires > {now})))
        """;

    // The first ones that are open, or this worker's own, as many as there is room for. The others become known.
    private const string ClaimOffers = $$"""
        WITH usable AS MATERIALIZED (
            SELECT k.key, k.input, w.key IS NULL AS is_new, row_number() OVER (ORDER BY k.n) AS place
            FROM unnest($6::bytea[], $7::text[]) WITH ORDINALITY AS k(key, input, n)
            LEFT JOIN {s}.work w ON w.share = $1 AND w.key = k.key
            WHERE EXISTS (SELECT 1 FROM {s}.share s WHERE s.id = $1)
                AND (w.key IS NULL OR ({{Mine}}) OR {{IsOpen}}))
        INSERT INTO {s}.work AS w (share, key, input, state, run, worker, number, code, changed)
        SELECT $1, key, input, CASE WHEN place <= $8 THEN 1 ELSE 0 END, CASE WHEN place <= $8 THEN $2 ELSE '' END,
            CASE WHEN place <= $8 THEN $3 ELSE 0 END, $5, 0, {now}
        FROM usable WHERE place <= $8 OR is_new ORDER BY key
        ON CONFLICT (share, key) DO UPDATE SET state = 1, run = excluded.run, worker = excluded.worker,
            number = excluded.number, changed = excluded.changed
        WHERE excluded.state = 1 AND (({{Mine}}) OR {{IsOpen}})
        """;

    private const string ClaimAny = $$"""
        WITH usable AS MATERIALIZED (
            SELECT w.key FROM {s}.work w WHERE w.share = $1 AND w.state <> 2 AND NOT ({{Mine}}) AND {{IsOpen}}
            ORDER BY w.id LIMIT $6 FOR UPDATE SKIP LOCKED)
        UPDATE {s}.work w SET state = 1, run = $2, worker = $3, number = $5, changed = {now}
        FROM usable WHERE w.share = $1 AND w.key = usable.key
        """;

    // What somebody else has taken over stays theirs.
    private const string Finish = $$"""
        WITH mine AS MATERIALIZED (
            SELECT w.key, o.state, o.code FROM {s}.work w
            JOIN unnest($4::bytea[], $5::smallint[], $6::int[]) AS o(key, state, code) ON o.key = w.key
            WHERE w.share = $1 AND {{Mine}} ORDER BY w.key FOR UPDATE OF w)
        UPDATE {s}.work w SET state = mine.state, code = mine.code, changed = {now}
        FROM mine WHERE w.share = $1 AND w.key = mine.key
        """;

    private const string GiveBack = $$"""
        WITH mine AS MATERIALIZED (
            SELECT w.key FROM {s}.work w WHERE w.share = $1 AND {{Mine}} ORDER BY w.key FOR UPDATE)
        UPDATE {s}.work w SET state = 0, changed = {now} FROM mine WHERE w.share = $1 AND w.key = mine.key
        """;

    private const string Claimed = $$"""
        SELECT w.key, w.input, TRUE FROM {s}.work w WHERE w.share = $1 AND {{Mine}} AND w.number = $5
        UNION ALL
        SELECT w.key, '', FALSE FROM {s}.work w
        WHERE w.share = $1 AND w.key = ANY($6::bytea[]) AND NOT ({{Mine}}) AND {{IsOpen}}
        """;

    private const string Status = $$"""
        SELECT NOT EXISTS (SELECT 1 FROM {s}.share s WHERE s.id = $1),
            CASE WHEN $5 THEN (SELECT count(*) FROM {s}.work w
                WHERE w.share = $1 AND w.state = 1 AND NOT ({{Mine}})) ELSE 0 END,
            c.inputs, c.remaining, c.changed,
            CASE WHEN $6 THEN (SELECT array_agg(h.process || ' ' || h.inputs ORDER BY h.inputs DESC, h.process)
                FROM (SELECT r.process, count(*) AS inputs FROM {s}.work w
                JOIN {s}.run r ON r.id = w.run AND r.expires > {now}
                WHERE w.share = $1 AND w.state = 1 AND NOT ({{Mine}}) GROUP BY r.process) AS h) END
        FROM (SELECT 1) AS one LEFT JOIN LATERAL (
            SELECT count(*) AS inputs, max(w.changed) AS changed,
                count(*) FILTER (WHERE w.state < 2 OR (w.state = 3 AND w.changed < $4)) AS remaining
            FROM {s}.work w WHERE w.share = $1) AS c ON $6
        """;

    /// <summary>What the steps of a batch change: first what is finished, at last what is given back.</summary>
    public IEnumerable<PostgresStatement> Change(IReadOnlyList<StoreShareStep> steps, long number)
    {
        foreach (var step in InOrder(steps).Where(static step => step.Outcomes.Count > 0))
        {
            yield return new(
                Finish, step.Share.Id, run, step.Worker,
                step.Outcomes.Select(static outcome => outcome.Key.ToBytes()).ToArray(),
                step.Outcomes.Select(static outcome => (short)(outcome.IsFinal ? 2 : 3)).ToArray(),
                step.Outcomes.Select(static outcome => outcome.Code).ToArray());
        }

        foreach (var step in InOrder(steps).Where(static step => step.Offers.Count > 0))
        {
            yield return new(
                ClaimOffers, step.Share.Id, run, step.Worker, OpenedAt(step), number,
                Keys(step), step.Offers.Select(static input => PostgresText.Clean(input.Text)).ToArray(),
                (long)step.Room);
        }

        foreach (var step in InOrder(steps).Where(static step => step.IsHelping))
        {
            yield return new(
                ClaimAny, step.Share.Id, run, step.Worker, OpenedAt(step), number, (long)step.Room);
        }

        foreach (var step in InOrder(steps).Where(static step => step.IsLeaving))
        {
            yield return new(GiveBack, step.Share.Id, run, step.Worker);
        }
    }

    /// <summary>What is read as the reply: two results for each step that asks for something.</summary>
    public IEnumerable<PostgresStatement> Look(IReadOnlyList<StoreShareStep> steps, long number)
    {
        foreach (var step in steps.Where(static step => step.HasQuestion))
        {
            yield return new(Claimed, step.Share.Id, run, step.Worker, OpenedAt(step), number, Keys(step));
            yield return new(
                Status, step.Share.Id, run, step.Worker, OpenedAt(step), step.IsHelping, step.WantsCounts);
        }
    }

    /// <summary>Reads the reply. The reader stands on the result before the first one.</summary>
    public static IReadOnlyList<StoreShareReply> Read(NpgsqlDataReader reader, IReadOnlyList<StoreShareStep> steps)
    {
        var replies = new List<StoreShareReply>(steps.Count);
        foreach (var step in steps)
        {
            replies.Add(step.HasQuestion ? ReadOne(reader, step) : StoreShareReply.Empty);
        }

        return replies;
    }

    private static StoreShareReply ReadOne(NpgsqlDataReader reader, StoreShareStep step)
    {
        var claimed = new List<StoreInput>();
        var open = new List<StoreKey>();
        // Another question of the same worker in the same batch has claims of its own.
        var offered = new HashSet<StoreKey>(step.Offers.Select(static input => input.Key));
        reader.NextResult();
        while (reader.Read())
        {
            var key = StoreKey.FromBytes(reader.GetFieldValue<byte[]>(0));
            if (!reader.GetBoolean(2))
            {
                open.Add(key);
            }
            else if (step.IsHelping || offered.Contains(key))
            {
                claimed.Add(new StoreInput(key, reader.GetString(1)));
            }
        }

        reader.NextResult();
        reader.Read();
        return new StoreShareReply(
            claimed, open, reader.GetInt64(1), reader.GetBoolean(0), step.WantsCounts ? ReadCounts(reader) : null);
    }

    private static StoreShareCounts ReadCounts(NpgsqlDataReader reader) => new(
        reader.GetInt64(2),
        reader.GetInt64(3),
        reader.IsDBNull(4) ? null : StoreTime.Read(reader.GetInt64(4)),
        reader.IsDBNull(5) ? [] : [.. reader.GetFieldValue<string[]>(5).Select(ReadHolder)]);

    private static (string Process, long Inputs) ReadHolder(string text)
    {
        var end = text.LastIndexOf(' ');
        return (text[..end], long.Parse(text.AsSpan(end + 1), provider: CultureInfo.InvariantCulture));
    }

    // The same order in all processes: two transactions never wait for each other.
    private static IEnumerable<StoreShareStep> InOrder(IReadOnlyList<StoreShareStep> steps) =>
        steps.OrderBy(static step => step.Share.Id);

    private static long OpenedAt(StoreShareStep step) => step.Share.OpenedAt.ToUnixTimeMilliseconds();

    private static byte[][] Keys(StoreShareStep step) =>
        step.Offers.Select(static input => input.Key.ToBytes()).ToArray();
}
#endif
