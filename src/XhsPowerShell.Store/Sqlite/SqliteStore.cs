using XhsPowerShell.Client.Caching;
using XhsPowerShell.Store.Errors;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>A store in one file, for the processes of one computer.</summary>
internal sealed class SqliteStore : IStore
{
    private readonly string path;
    private readonly SqliteStoreOptions options;
    private readonly SqliteDatabase database;
    private readonly RunTable runs;
    private readonly ResponseFinder finder;
    private readonly BatchWriter writer;
    private readonly FileIdentity identity;
    private bool isDisposed;

    private SqliteStore(
        string path, SqliteStoreOptions options, SqliteDatabase database, Dictionary<string, string> meta)
    {
        this.path = path;
        this.options = options;
        this.database = database;
        runs = new RunTable(database);
        finder = new ResponseFinder(database);
        writer = new BatchWriter(database, runs, path, meta["id"], options.AfterCommit);
        identity = FileIdentity.Read(path);
        DailyCallLimit = BatchWriter.ReadLimit(meta);
    }

    public DateTimeOffset Now => options.Clock().ToUniversalTime();

    public long? DailyCallLimit { get; private set; }

    // Other processes of this computer look at the process itself.
    public TimeSpan? RenewalInterval => null;

    public IReadOnlyList<StorePause> Pauses => [];

    public bool IsCurrent => FileIdentity.Read(path) == identity;

    /// <summary>Opens a file; one that does not exist is created.</summary>
    public static SqliteStore Open(string path, SqliteStoreOptions options)
    {
        SqliteDatabase? database = null;
        try
        {
            StoreFile.Prepare(path);
            database = SqliteDatabase.Open(path, isReadOnly: false, options.LockTimeout);
            var store = new SqliteStore(path, options, database, SqliteSchema.Prepare(database, path));
            // Now it is known to be one.
            StorePermissions.Check(path, options.Warn);
            return store;
        }
        catch (Exception exception)
        {
            database?.Dispose();
            if (SqliteFaults.IsFault(exception))
            {
                throw SqliteFaults.Translate("StoreUnavailable", path, exception);
            }

            throw;
        }
    }

    public IReadOnlyList<StoreFinding> Find(IReadOnlyList<StoreLookup> lookups) =>
        Guard("StoreReadFailed", () => finder.Find(lookups, Now));

    public StoreReply Exchange(StoreBatch batch)
    {
        var reply = Guard("StoreWriteFailed", () => writer.Write(batch, Now));
        DailyCallLimit = reply.Limit;
        return reply;
    }

    public IEnumerable<StoredResponse> ReadVersions(VersionQuery query)
    {
        using var rows = VersionReader.Read(path, query, options.LockTimeout).GetEnumerator();
        while (Guard("StoreReadFailed", rows.MoveNext))
        {
            yield return rows.Current;
        }
    }

    public IReadOnlyList<LedgerEntry> ReadLedger(int? from, int? to) => Guard("StoreReadFailed", () =>
    {
        var now = Now;
        return new LedgerTable(database).Read(
            from ?? 0, to ?? int.MaxValue, run => runs.IsAlive(run, now));
    });

    public StoreMark? ReadMark(StoreKey key) =>
        Guard("StoreReadFailed", () => new MarkTable(database).Read(key));

    public StoreSummary Summarize(IReadOnlyCollection<string> creatorEndpoints) =>
        Guard("StoreReadFailed", () => SummaryReader.Read(database, path, creatorEndpoints));

    public StoreErasure Erase(EraseQuery query, bool commit) => Guard(
        commit ? "StoreWriteFailed" : "StoreReadFailed", () => new Eraser(database, path).Erase(query, commit));

    public StoreShare OpenShare(string name, string signature, TimeSpan lease) => throw NeedsServer();

    public IReadOnlyList<StoreShareSummary> ReadShares() => throw NeedsServer();

    public StoreShareSummary? ForgetShare(string name, bool commit) => throw NeedsServer();

    public void SetDailyCallLimit(long? limit)
    {
        Guard("StoreWriteFailed", () => database.Write(() => limit is { } value
            ? database["INSERT INTO meta VALUES ('limit', ?1) ON CONFLICT DO UPDATE SET value = excluded.value"]
                .Execute(value.ToString(CultureInfo.InvariantCulture))
            : database["DELETE FROM meta WHERE name = 'limit'"].Execute()));
        DailyCallLimit = limit;
    }

    /// <summary>Ends this process's use of the store; what it had under way counts as spent.</summary>
    public void Dispose()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        try
        {
            runs.Close(Now);
        }
        catch (Exception exception) when (SqliteFaults.IsFault(exception))
        {
            // Its lease ends by itself.
        }

        finder.Dispose();
        database.Dispose();
    }

    private XhsStoreException NeedsServer() => StoreErrors.Create("ShareNeedsServer", path);

    private T Guard<T>(string errorId, Func<T> action)
    {
        if (!IsCurrent)
        {
            throw StoreErrors.Create("StoreReplaced", path);
        }

        try
        {
            return action();
        }
        catch (Exception exception) when (SqliteFaults.IsFault(exception))
        {
            throw SqliteFaults.Translate(errorId, path, exception);
        }
    }
}
