#if NET8_0_OR_GREATER
using Npgsql;
using XhsPowerShell.Store.Errors;

namespace XhsPowerShell.Store.Postgres;

/// <summary>The tables and their version.</summary>
internal static class PostgresSchema
{
    /// <summary>The version of the tables that this release writes.</summary>
    // Since version 5, the routines have a search path.
    public const int Version = 5;

    private static readonly string[] Names = ["schema", "oldest", "id"];

    // The constraint of run makes a batch apply at most once: its number must be the next one.
    private const string Tables = """
        CREATE TABLE {s}.meta(name text PRIMARY KEY, value text NOT NULL);
        CREATE TABLE {s}.run(id text PRIMARY KEY, process text NOT NULL, expires bigint NOT NULL,
            number bigint NOT NULL, gap bigint NOT NULL CONSTRAINT run_applies_once CHECK (gap = 1),
            moment bigint NOT NULL, day int NOT NULL, granted bigint[] NOT NULL, spent bigint);
        CREATE TABLE {s}.answer(id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key bytea NOT NULL,
            scope text NOT NULL, endpoint text NOT NULL, subject text NOT NULL, request text NOT NULL,
            kept_at bigint NOT NULL, retrieved_at bigint NOT NULL, code int NOT NULL, http int NOT NULL,
            body bytea NOT NULL);
        ALTER TABLE {s}.answer ALTER COLUMN body SET STORAGE EXTERNAL;
        CREATE INDEX answer_key ON {s}.answer(key, kept_at);
        CREATE INDEX answer_subject ON {s}.answer(subject, endpoint, retrieved_at);
        CREATE TABLE {s}.ledger(run text NOT NULL, day int NOT NULL, scope text NOT NULL, endpoint text NOT NULL,
            requests bigint NOT NULL, billed bigint NOT NULL, unconfirmed bigint NOT NULL, counted bigint NOT NULL,
            open bigint NOT NULL, retries bigint NOT NULL, failures bigint NOT NULL, saved bigint NOT NULL,
            PRIMARY KEY(run, day, scope, endpoint));
        CREATE INDEX ledger_day ON {s}.ledger(day, scope);
        CREATE TABLE {s}.spend(scope text NOT NULL, day int NOT NULL, used bigint NOT NULL,
            granted bigint NOT NULL DEFAULT 0, PRIMARY KEY(scope, day)) WITH (fillfactor = 50);
        CREATE TABLE {s}.mark(key bytea PRIMARY KEY, ids text NOT NULL, oldest bigint, moved_at bigint NOT NULL,
            subject text NOT NULL);
        CREATE TABLE {s}.flight(key bytea PRIMARY KEY, run text NOT NULL, call bigint NOT NULL);
        CREATE TABLE {s}.pace(tag text PRIMARY KEY, paused_until bigint NOT NULL, generation bigint NOT NULL);
        """;

    // Since version 2. An answer that an older client keeps has no checksum. The state of an input: 0 open, 1 claimed,
    // 2 done, 3 failed. Who has claimed it is a worker of a process; the number is that of the batch, so that the reply
    // to it can be read again.
    private const string Additions = """
        ALTER TABLE {s}.answer ADD COLUMN checksum bigint;
        CREATE TABLE {s}.share(id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE,
            signature text NOT NULL, begun bigint NOT NULL);
        CREATE TABLE {s}.work(share bigint NOT NULL, key bytea NOT NULL,
            id bigint GENERATED ALWAYS AS IDENTITY, input text NOT NULL, state smallint NOT NULL,
            run text NOT NULL, worker int NOT NULL, number bigint NOT NULL, code int NOT NULL,
            changed bigint NOT NULL, PRIMARY KEY(share, key)) WITH (fillfactor = 70);
        CREATE INDEX work_open ON {s}.work(share, id) WHERE state <> 2;
        CREATE INDEX work_claimed ON {s}.work(run) WHERE state = 1;
        """;

    // Since version 4: the day of the call that was reserved with a claim.
    private const string Places = """
        ALTER TABLE {s}.flight ADD COLUMN IF NOT EXISTS day int
        """;

    /// <summary>Checks the tables; creates them in a database that has none.</summary>
    /// <param name="database">The database.</param>
    /// <param name="schema">The name of the schema.</param>
    /// <param name="location">The address, for errors.</param>
    /// <returns>What the table meta says.</returns>
    /// <exception cref="XhsStoreException">StoreNewerVersion or StoreDamaged.</exception>
    public static Dictionary<string, string> Prepare(PostgresDatabase database, string schema, string location)
    {
        if (!Exists(database, schema))
        {
            Create(database, schema);
        }

        var meta = ReadMeta(database);
        if (Array.Exists(Names, name => !meta.ContainsKey(name)))
        {
            throw StoreErrors.Create("StoreDamaged", "ServerDamaged", location, Texts.Get("DetailMissingTables"));
        }

        if (int.Parse(meta["oldest"], CultureInfo.InvariantCulture) > Version)
        {
            throw StoreErrors.Create("StoreNewerVersion", location, meta["schema"]);
        }

        if (VersionOf(meta) < Version)
        {
            Extend(database, schema);
        }

        return meta;
    }

    private static int VersionOf(Dictionary<string, string> meta) =>
        int.Parse(meta["schema"], CultureInfo.InvariantCulture);

    private static Dictionary<string, string> ReadMeta(PostgresDatabase database) =>
        database.Read([new("SELECT name, value FROM {s}.meta")], ReadPairs);

    // Clients of the version before go on beside this one: tables and columns are added, and none is changed.
    private static void Extend(PostgresDatabase database, string schema) => database.InTransaction(() =>
    {
        Lock(database, schema);
        var version = VersionOf(ReadMeta(database));
        return version >= Version || database.Read(
            [
                .. version < 2 ? Split(Additions) : [],
                new(Places),
                // Since version 3, one more since version 4, and with a search path since version 5.
                .. Routines.All.Select(static sql => new PostgresStatement(sql)),
                new("UPDATE {s}.meta SET value = $1 WHERE name = 'schema'",
                    Version.ToString(CultureInfo.InvariantCulture)),
            ],
            static _ => true);
    });

    // One process changes the tables, the others wait and find them. The lock ends with the transaction.
    private static void Lock(PostgresDatabase database, string schema) => database.Read(
        [new("SELECT pg_advisory_xact_lock(hashtext('XhsPowerShell ' || $1))", schema)], static _ => true);

    private static IEnumerable<PostgresStatement> Split(string tables) => tables
        .Split([';'], StringSplitOptions.RemoveEmptyEntries)
        .Where(static sql => !string.IsNullOrWhiteSpace(sql))
        .Select(static sql => new PostgresStatement(sql));

    private static bool Exists(PostgresDatabase database, string schema) => database.Read(
        [new(
            "SELECT count(*) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
            + "WHERE n.nspname = $1 AND c.relname = 'meta'", schema)],
        static reader => reader.Read() && reader.GetInt64(0) > 0);

    private static void Create(PostgresDatabase database, string schema) => database.InTransaction(() =>
    {
        Lock(database, schema);
        if (Exists(database, schema))
        {
            return true;
        }

        var statements = new List<PostgresStatement>();
        // A role may own a schema without the right to create one.
        if (!database.Read(
            [new("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = $1", schema)], static reader => reader.Read()))
        {
            statements.Add(new("CREATE SCHEMA {s}"));
        }

        statements.AddRange(Split(Tables));
        statements.AddRange(Split(Additions));
        statements.Add(new(Places));
        statements.AddRange(Routines.All.Select(static sql => new PostgresStatement(sql)));
        statements.Add(new(
            "INSERT INTO {s}.meta VALUES ('schema', $1), ('oldest', '1'), ('id', $2)",
            Version.ToString(CultureInfo.InvariantCulture), Guid.NewGuid().ToString("N")));
        return database.Read(statements, static _ => true);
    });

    private static Dictionary<string, string> ReadPairs(NpgsqlDataReader reader)
    {
        var meta = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            meta[reader.GetString(0)] = reader.GetString(1);
        }

        return meta;
    }
}
#endif
