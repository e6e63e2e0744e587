using XhsPowerShell.Store.Errors;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>The tables, their version, and what the file says about itself.</summary>
internal static class SqliteSchema
{
    /// <summary>The version of the tables that this release writes.</summary>
    public const int Version = 1;

    // "XHSP": tells a store from the files of other programs.
    private const long ApplicationId = 0x58485350;

    private static readonly string[] Names = ["schema", "oldest", "id"];

    private const string Tables = """
        CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE run(id TEXT PRIMARY KEY, process TEXT NOT NULL, expires INTEGER NOT NULL,
            number INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE answer(id INTEGER PRIMARY KEY, key BLOB NOT NULL, scope TEXT NOT NULL, endpoint TEXT NOT NULL,
            subject TEXT NOT NULL, request TEXT NOT NULL, kept_at INTEGER NOT NULL, retrieved_at INTEGER NOT NULL,
            code INTEGER NOT NULL, http INTEGER NOT NULL, body BLOB NOT NULL, checksum INTEGER NOT NULL) STRICT;
        CREATE INDEX answer_key ON answer(key, kept_at);
        CREATE INDEX answer_subject ON answer(subject, endpoint, retrieved_at);
        CREATE TABLE ledger(run TEXT NOT NULL, day INTEGER NOT NULL, scope TEXT NOT NULL, endpoint TEXT NOT NULL,
            requests INTEGER NOT NULL, billed INTEGER NOT NULL, unconfirmed INTEGER NOT NULL,
            counted INTEGER NOT NULL, open INTEGER NOT NULL, retries INTEGER NOT NULL, failures INTEGER NOT NULL,
            saved INTEGER NOT NULL, PRIMARY KEY(run, day, scope, endpoint)) STRICT, WITHOUT ROWID;
        CREATE INDEX ledger_day ON ledger(day, scope);
        CREATE TABLE spend(scope TEXT NOT NULL, day INTEGER NOT NULL, used INTEGER NOT NULL,
            PRIMARY KEY(scope, day)) STRICT, WITHOUT ROWID;
        CREATE TABLE mark(key BLOB PRIMARY KEY, ids TEXT NOT NULL, oldest INTEGER, moved_at INTEGER NOT NULL,
            subject TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """;

    /// <summary>Checks the tables; creates them in an empty file.</summary>
    /// <param name="database">The file.</param>
    /// <param name="path">Its path, for errors.</param>
    /// <returns>What the table meta says.</returns>
    /// <exception cref="XhsStoreException">StoreForeign, StoreNewerVersion or StoreDamaged.</exception>
    public static Dictionary<string, string> Prepare(SqliteDatabase database, string path)
    {
        if ((long)database.ReadOnce("PRAGMA application_id")! != ApplicationId && !TryCreate(database))
        {
            throw StoreErrors.Create("StoreForeign", path);
        }

        var meta = ReadMeta(database);
        if (Array.Exists(Names, name => !meta.ContainsKey(name)))
        {
            throw StoreErrors.Create("StoreDamaged", path, Texts.Get("DetailMissingTables"));
        }

        // A newer release may add columns and tables; it says when an older one must not write any more.
        var oldest = int.Parse(meta["oldest"], CultureInfo.InvariantCulture);
        return oldest > Version ? throw StoreErrors.Create("StoreNewerVersion", path, meta["schema"]) : meta;
    }

    /// <summary>Reads the table meta.</summary>
    public static Dictionary<string, string> ReadMeta(SqliteDatabase database)
    {
        var meta = new Dictionary<string, string>(StringComparer.Ordinal);
        using var rows = database["SELECT name, value FROM meta"].Read();
        while (rows.Read())
        {
            meta[rows.GetString(0)] = rows.GetString(1);
        }

        return meta;
    }

    // False: the file has tables of another program.
    private static bool TryCreate(SqliteDatabase database)
    {
        if ((long)database.ReadOnce("SELECT count(*) FROM sqlite_master")! > 0)
        {
            // Or another process has created them in the meantime.
            return (long)database.ReadOnce("PRAGMA application_id")! == ApplicationId;
        }

        // Both hold for ever, and can only be set while the file is empty.
        database.Run("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL;");
        return database.Write(() =>
        {
            if ((long)database.ReadOnce("SELECT count(*) FROM sqlite_master")! == 0)
            {
                database.Run(Tables + $"""

                    PRAGMA application_id = {ApplicationId};
                    INSERT INTO meta VALUES ('schema', '{Version}'), ('oldest', '1'), ('id', '{Guid.NewGuid():N}');
                    """);
            }

            return (long)database.ReadOnce("PRAGMA application_id")! == ApplicationId;
        });
    }
}
