using Microsoft.Data.Sqlite;
using SQLitePCL;
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>
/// Finds the newest usable answer to one request. Written for SQLite itself: its library for .NET takes more time for a
/// row than SQLite does.
/// </summary>
internal sealed class NewestStatement : IDisposable
{
    // Answers of other codes are kept for the ledger and the history, but asked for again.
    private const string Sql = """
        SELECT scope, endpoint, subject, request, kept_at, retrieved_at, code, http, checksum, body FROM answer
        WHERE key = ?1 AND kept_at BETWEEN ?2 AND ?3 AND code IN (0, 201)
        ORDER BY kept_at DESC, id DESC LIMIT 1
        """;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public NewestStatement(sqlite3 database)
    {
        this.database = database;
        Check(raw.sqlite3_prepare_v2(database, Sql, out statement));
    }

    /// <summary>Finds it.</summary>
    /// <param name="key">The key of the request.</param>
    /// <param name="earliest">The first time at which it may have been kept (ms).</param>
    /// <param name="latest">The last one.</param>
    /// <returns>The answer, or null. When a disk has changed it, the body is empty and cannot be restored.</returns>
    public StoredResponse? Find(StoreKey key, long earliest, long latest)
    {
        var bytes = key.ToBytes();
        try
        {
            Check(raw.sqlite3_bind_blob(statement, 1, bytes));
            Check(raw.sqlite3_bind_int64(statement, 2, earliest));
            Check(raw.sqlite3_bind_int64(statement, 3, latest));
            var result = raw.sqlite3_step(statement);
            if (result == raw.SQLITE_DONE)
            {
                return null;
            }

            if (result != raw.SQLITE_ROW)
            {
                Check(result);
            }

            return Read(key, bytes);
        }
        finally
        {
            // What went wrong was said before.
            _ = raw.sqlite3_reset(statement);
        }
    }

    public void Dispose() => statement.Dispose();

    private StoredResponse Read(StoreKey key, byte[] bytes)
    {
        var code = raw.sqlite3_column_int(statement, 6);
        // Valid until the next step.
        var body = raw.sqlite3_column_blob(statement, 9);
        var isWhole = raw.sqlite3_column_int64(statement, 8) == ResponseChecksum.Compute(bytes, code, body);
        return new StoredResponse
        {
            Key = key,
            Scope = Text(0),
            Endpoint = Text(1),
            Subject = Text(2),
            Request = Text(3),
            KeptAt = StoreTime.Read(raw.sqlite3_column_int64(statement, 4)),
            RetrievedAt = StoreTime.ReadInChina(raw.sqlite3_column_int64(statement, 5)),
            Code = code,
            HttpStatus = raw.sqlite3_column_int(statement, 7),
            Body = isWhole ? body.ToArray() : [],
        };
    }

    private string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
