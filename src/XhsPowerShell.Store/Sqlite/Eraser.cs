using Microsoft.Data.Sqlite;
using SQLitePCL;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Store.Errors;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>
/// Deletes answers so that nothing of them stays in the file. What was spent is not forgotten: the ledger and the
/// counters of limits stay.
/// </summary>
internal sealed class Eraser(SqliteDatabase database, string path)
{
    private const string CountOld = """
        SELECT count(*), coalesce(sum(length(body)), 0), count(*) FILTER (WHERE scope = ?3) FROM answer
        WHERE kept_at < ?1 AND (?2 IS NULL OR scope = ?2)
        """;

    /// <summary>Deletes, or with <paramref name="commit"/> false counts, what a query says.</summary>
    public StoreErasure Erase(EraseQuery query, bool commit)
    {
        if (query.UserId is null)
        {
            return commit ? Commit(() => EraseOld(query, commit)) : database.Read(() => EraseOld(query, commit));
        }

        // Looking takes long, and other processes go on in the meantime; only what they keep until then is looked
        // through while they wait.
        var scan = new PersonScan(database, query);
        scan.Extend();
        return commit
            ? Commit(() => ErasePerson(scan, query))
            : new(scan.Rows.Count, CountMarks(scan, query), scan.Size, Sandbox: scan.Sandbox);
    }

    private StoreErasure EraseOld(EraseQuery query, bool commit)
    {
        var before = query.Before is { } moment ? StoreTime.Ceiling(moment) : long.MaxValue;
        StoreErasure erasure;
        // Without its mark a list would be asked for from its beginning: age does not end a mark.
        var isEverything = query.Before is null && query.Scope is null;
        using (var row = database[CountOld].Read(before, query.Scope, StoredResponse.SandboxScope))
        {
            row.Read();
            var marks = isEverything ? (long)database["SELECT count(*) FROM mark"].ReadValue()! : 0;
            erasure = new(row.GetInt64(0), marks, row.GetInt64(1), Sandbox: row.GetInt64(2));
        }

        if (commit)
        {
            database["DELETE FROM answer WHERE kept_at < ?1 AND (?2 IS NULL OR scope = ?2)"]
                .Execute(before, query.Scope);
            _ = isEverything ? database["DELETE FROM mark"].Execute() : 0;
        }

        return erasure;
    }

    private StoreErasure ErasePerson(PersonScan scan, EraseQuery query)
    {
        scan.Extend();
        foreach (var row in scan.Rows)
        {
            database["DELETE FROM answer WHERE id = ?1"].Execute(row);
        }

        var marks = CountMarks(scan, query);
        foreach (var id in MarkedIds(scan, query))
        {
            database["DELETE FROM mark WHERE subject = ?1 COLLATE NOCASE AND moved_at < ?2"].Execute(id, Latest(query));
        }

        return new(scan.Rows.Count, marks, scan.Size, Sandbox: scan.Sandbox);
    }

    private long CountMarks(PersonScan scan, EraseQuery query) => MarkedIds(scan, query).Sum(id => (long)database[
        "SELECT count(*) FROM mark WHERE subject = ?1 COLLATE NOCASE AND moved_at < ?2"].ReadValue(id, Latest(query))!);

    private static HashSet<string> MarkedIds(PersonScan scan, EraseQuery query) =>
        query.Scope is null ? scan.Ids : [];

    private static long Latest(EraseQuery query) =>
        query.Before is { } moment ? StoreTime.Ceiling(moment) : long.MaxValue;

    private StoreErasure Commit(Func<StoreErasure> erase)
    {
        // What is deleted is overwritten with zeros.
        database.Run("PRAGMA secure_delete = ON");
        var erasure = database.Write(() =>
        {
            var erased = erase();
            // If rewriting the file is interrupted, the next time does it.
            _ = erased.Responses == 0 ? 0 : database["INSERT OR REPLACE INTO meta VALUES ('compact', '1')"].Execute();
            return erased;
        });
        if (database.ReadOnce("SELECT value FROM meta WHERE name = 'compact'") is not null)
        {
            Compact();
        }

        return erasure;
    }

    // The log holds copies of pages as they were; both it and free pages go.
    private void Compact()
    {
        try
        {
            database.Run("VACUUM");
            Truncate();
            database.Run("DELETE FROM meta WHERE name = 'compact'");
        }
        catch (SqliteException exception)
        {
            throw StoreErrors.Create(
                "StoreWriteFailed", "StoreNotCompacted", path, SqliteFaults.Detail(exception));
        }
    }

    private void Truncate()
    {
        using var result = database["PRAGMA wal_checkpoint(TRUNCATE)"].Read();
        if (result.Read() && result.GetInt64(0) != 0)
        {
            throw new SqliteException(Texts.Get("DetailInUse"), raw.SQLITE_BUSY);
        }
    }
}
