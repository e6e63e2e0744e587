#if NET8_0_OR_GREATER
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>
/// Deletes answers. What was spent is not forgotten: the ledger and the counters of limits stay.
/// </summary>
internal sealed class Eraser(PostgresDatabase database)
{
    private const string CountOld = """
        SELECT count(*), coalesce(sum(length(body)), 0)::bigint, count(*) FILTER (WHERE scope = $3) FROM {s}.answer
        WHERE kept_at < $1 AND ($2::text IS NULL OR scope = $2)
        """;

    private const string DeleteOld =
        "DELETE FROM {s}.answer WHERE kept_at < $1 AND ($2::text IS NULL OR scope = $2)";

    private const string PersonMarks = "FROM {s}.mark WHERE lower(subject) = ANY($1) AND moved_at < $2";

    // Inputs are ids, links with an id in them, or keywords.
    private const string PersonInputs = """
        FROM {s}.work w WHERE w.changed < $2
            AND EXISTS (SELECT 1 FROM unnest($1::text[]) AS i(id) WHERE position(i.id IN lower(w.input)) > 0)
        """;

    /// <summary>Deletes, or with <paramref name="commit"/> false counts, what a query says.</summary>
    public StoreErasure Erase(EraseQuery query, bool commit)
    {
        var before = query.Before is { } moment ? StoreTime.Ceiling(moment) : long.MaxValue;
        if (query.UserId is null)
        {
            return commit
                ? database.InTransaction(() => EraseOld(query, before, commit))
                : EraseOld(query, before, commit);
        }

        // Looking takes long, and other processes go on in the meantime; only what they keep until then is looked
        // through while they wait.
        var scan = new PersonScan(database, query);
        scan.Extend();
        if (!commit)
        {
            return new(
                scan.Rows.Count, CountMarks(scan, query, before), scan.Size, CountInputs(scan, query, before),
                scan.Sandbox);
        }

        return database.InTransaction(() =>
        {
            database.Read([new("LOCK TABLE {s}.answer IN SHARE ROW EXCLUSIVE MODE")], static _ => true);
            scan.Extend();
            var erasure = new StoreErasure(
                scan.Rows.Count, CountMarks(scan, query, before), scan.Size, CountInputs(scan, query, before),
                scan.Sandbox);
            return database.Read(
                [
                    new("DELETE FROM {s}.answer WHERE id = ANY($1)", new object[] { scan.Rows.ToArray() }),
                    new("DELETE " + PersonMarks, LowerIds(scan, query), before),
                    new("DELETE " + PersonInputs, LowerIds(scan, query), before),
                ],
                _ => erasure);
        });
    }

    private StoreErasure EraseOld(EraseQuery query, long before, bool commit)
    {
        var (count, size, sandbox) = database.Read(
            [new(CountOld, before, query.Scope, StoredResponse.SandboxScope)],
            static reader =>
            {
                reader.Read();
                return (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
            });
        // Without its mark a list would be asked for from its beginning: age does not end a mark.
        var isEverything = query.Before is null && query.Scope is null;
        var marks = isEverything ? Count(new("SELECT count(*) FROM {s}.mark")) : 0;
        // What shares have done is no answer, but their inputs say whom somebody was interested in.
        var inputs = isEverything ? Count(new("SELECT count(*) FROM {s}.work")) : 0;
        if (commit)
        {
            database.Read([new(DeleteOld, before, query.Scope)], static _ => true);
            _ = !isEverything || database.Read(
                [new("DELETE FROM {s}.mark"), new("DELETE FROM {s}.share"), new("DELETE FROM {s}.work")],
                static _ => true);
        }

        return new(count, marks, size, inputs, sandbox);
    }

    private long CountMarks(PersonScan scan, EraseQuery query, long before) =>
        Count(new("SELECT count(*) " + PersonMarks, LowerIds(scan, query), before));

    private long CountInputs(PersonScan scan, EraseQuery query, long before) =>
        Count(new("SELECT count(*) " + PersonInputs, LowerIds(scan, query), before));

    private long Count(PostgresStatement statement) => database.Read([statement], static reader =>
    {
        reader.Read();
        return reader.GetInt64(0);
    });

    private static string[] LowerIds(PersonScan scan, EraseQuery query) =>
        query.Scope is null ? scan.Ids.Select(static id => id.ToLowerInvariant()).ToArray() : [];
}
#endif
