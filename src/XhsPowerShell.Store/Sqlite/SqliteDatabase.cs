using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>One connection with its prepared statements. For one thread at a time.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteStatement> statements = new(StringComparer.Ordinal);

    private SqliteDatabase(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens a file that exists.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="isReadOnly">True to read only.</param>
    /// <param name="lockTimeout">How long to wait for another process.</param>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static SqliteDatabase Open(string path, bool isReadOnly, TimeSpan lockTimeout)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = isReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite,
            Pooling = false,
            // The library polls a locked file every 150 ms for this time (s). SQLite's own waiting is finer and is set
            // below; when that is over, this is over as well.
            DefaultTimeout = 1,
        };
#if !NET8_0_OR_GREATER
        NativeLibrary.EnsureLoaded();
#endif
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            var database = new SqliteDatabase(connection);
            var wait = ((long)lockTimeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
            // Committed means written to the disk. The log does not stay large for ever.
            database.Run($"PRAGMA busy_timeout = {wait}; PRAGMA synchronous = FULL; "
                + "PRAGMA journal_size_limit = 33554432;");
            return database;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The connection as SQLite knows it.</summary>
    public sqlite3 Handle => connection.Handle!;

    /// <summary>Prepares a statement, once.</summary>
    public SqliteStatement this[string sql]
    {
        get
        {
            if (!statements.TryGetValue(sql, out var statement))
            {
                statement = new SqliteStatement(connection, sql);
                statements.Add(sql, statement);
            }

            return statement;
        }
    }

    /// <summary>Runs statements that are not needed again.</summary>
    public void Run(string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        statement.Execute();
    }

    /// <summary>Reads a value by a statement that is not needed again.</summary>
    public object? ReadOnce(string sql)
    {
        using var statement = new SqliteStatement(connection, sql);
        return statement.ReadValue();
    }

    /// <summary>Runs an action in a transaction that may write: it has committed when this returns.</summary>
    public T Write<T>(Func<T> action)
    {
        // Waits for other writers now: a reader that becomes a writer cannot wait.
        this["BEGIN IMMEDIATE"].Execute();
        return Complete(action);
    }

    /// <summary>Runs an action that sees one state of the file.</summary>
    public T Read<T>(Func<T> action)
    {
        this["BEGIN"].Execute();
        return Complete(action);
    }

    /// <summary>Closes the connection. The last one moves the log into the file.</summary>
    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private T Complete<T>(Func<T> action)
    {
        try
        {
            var result = action();
            this["COMMIT"].Execute();
            return result;
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    private void Rollback()
    {
        try
        {
            // Some errors have ended the transaction already.
            if (raw.sqlite3_get_autocommit(Handle) == 0)
            {
                this["ROLLBACK"].Execute();
            }
        }
        catch (SqliteException)
        {
            // The first error counts.
        }
    }
}
