#if NET8_0_OR_GREATER
using System.Diagnostics;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Store.Postgres;

/// <summary>A store in a database, for the processes of many computers.</summary>
internal sealed class PostgresStore : IStore
{
    private readonly string location;
    private readonly string run = Guid.NewGuid().ToString("N");
    private readonly PostgresStoreOptions options;
    private readonly PostgresDatabase database;
    private readonly BatchWriter writer;
    private readonly ResponseFinder finder;
    private readonly Stopwatch sinceReading = new();
    private readonly DateTimeOffset reading;
    private bool isKnown;
    private bool isDisposed;

    private PostgresStore(
        string location, PostgresStoreOptions options, PostgresDatabase database, Dictionary<string, string> meta)
    {
        this.location = location;
        this.options = options;
        this.database = database;
        writer = new BatchWriter(database, run, options);
        finder = new ResponseFinder(database, run);
        reading = database.Read([new("SELECT {now}")], static reader =>
        {
            reader.Read();
            return StoreTime.Read(reader.GetInt64(0));
        });
        sinceReading.Start();
        DailyCallLimit = meta.TryGetValue("limit", out var limit)
            ? long.Parse(limit, CultureInfo.InvariantCulture)
            : null;
    }

    // The clock of the server when it was opened, carried on: nobody waits for the network to know the time.
    public DateTimeOffset Now => options.Clock?.Invoke().ToUniversalTime() ?? reading + sinceReading.Elapsed;

    public long? DailyCallLimit { get; private set; }

    public TimeSpan? RenewalInterval => writer.Lease / 4;

    public IReadOnlyList<StorePause> Pauses { get; private set; } = [];

    // Connections are opened anew by themselves.
    public bool IsCurrent => true;

    /// <summary>Opens a database; the tables are created when they are not there.</summary>
    /// <exception cref="XhsStoreException">It cannot be used.</exception>
    public static PostgresStore Open(StoreAddress address, PostgresStoreOptions options)
    {
        var location = address.ToString();
        var (connection, schema) = PostgresSettings.Read(address, options);
        PostgresDatabase? database = null;
        try
        {
            var opened = database = new PostgresDatabase(connection, schema, options);
            PostgresStore Prepare() => new(
                location, options, opened, PostgresSchema.Prepare(opened, schema, location));
            try
            {
                return Prepare();
            }
            catch (Exception exception) when (PostgresFaults.IsLostConnection(exception))
            {
                // A pooler may hold connections that the server has ended.
                return Prepare();
            }
        }
        catch (Exception exception)
        {
            database?.Dispose();
            if (PostgresFaults.IsFault(exception))
            {
                throw PostgresFaults.Translate("StoreUnavailable", location, exception);
            }

            throw;
        }
    }

    public IReadOnlyList<StoreFinding> Find(IReadOnlyList<StoreLookup> lookups) => Guard("StoreReadFailed", () =>
    {
        if (lookups.Any(static lookup => lookup.Claim))
        {
            Register();
        }

        finder.ReleaseFailed();
        var findings = finder.Find(lookups);
        Pauses = finder.Pauses;
        return findings;
    });

    public StoreReply Exchange(StoreBatch batch)
    {
        var reply = Guard("StoreWriteFailed", () =>
        {
            finder.ReleaseFailed();
            return writer.Write(batch, DailyCallLimit);
        });
        isKnown = true;
        DailyCallLimit = reply.Limit;
        Pauses = writer.Pauses;
        return reply;
    }

    public IEnumerable<StoredResponse> ReadVersions(VersionQuery query) => VersionReader.Read(
        database, query, read => Guard("StoreReadFailed", () => database.Retry(read)));

    public IReadOnlyList<LedgerEntry> ReadLedger(int? from, int? to) => Guard(
        "StoreReadFailed",
        () => database.Retry(() => LedgerTable.Read(database, from ?? 0, to ?? int.MaxValue)));

    public StoreMark? ReadMark(StoreKey key) =>
        Guard("StoreReadFailed", () => database.Retry(() => MarkReader.Read(database, key)));

    public StoreSummary Summarize(IReadOnlyCollection<string> creatorEndpoints) => Guard(
        "StoreReadFailed", () => database.Retry(() => SummaryReader.Read(database, location, creatorEndpoints)));

    public StoreErasure Erase(EraseQuery query, bool commit) => Guard(
        commit ? "StoreWriteFailed" : "StoreReadFailed", () => new Eraser(database).Erase(query, commit));

    public StoreShare OpenShare(string name, string signature, TimeSpan lease) => Guard("StoreWriteFailed", () =>
    {
        var share = database.Retry(() => ShareTable.Open(database, name, signature, location));
        writer.Lease = lease;
        Register();
        return share;
    });

    public IReadOnlyList<StoreShareSummary> ReadShares() =>
        Guard("StoreReadFailed", () => database.Retry(() => ShareTable.Read(database, null)));

    public StoreShareSummary? ForgetShare(string name, bool commit) => Guard(
        commit ? "StoreWriteFailed" : "StoreReadFailed",
        () => database.Retry(() =>
        {
            var share = ShareTable.Read(database, name).Find(static _ => true);
            if (commit && share is not null)
            {
                ShareTable.Forget(database, name);
            }

            return share;
        }));

    public void SetDailyCallLimit(long? limit)
    {
        Guard("StoreWriteFailed", () => database.Retry(() =>
        {
            database.Write(limit is { } value
                ? new PostgresStatement(
                    "INSERT INTO {s}.meta VALUES ('limit', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    value.ToString(CultureInfo.InvariantCulture))
                : new PostgresStatement("DELETE FROM {s}.meta WHERE name = 'limit'"));
            return true;
        }));
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
            if (isKnown)
            {
                database.Write(LedgerTable.Close(run));
            }
        }
        catch (Exception exception) when (PostgresFaults.IsFault(exception))
        {
            // Its lease ends by itself.
        }

        database.Dispose();
    }

    // A claim of a process that nobody knows would be free for all. Nor may a process become known by the transaction
    // that claims: who waits for its end does not see the process in the state that its own statement began with.
    private void Register()
    {
        if (!isKnown)
        {
            writer.Write(new StoreBatch(), DailyCallLimit);
            isKnown = true;
        }
    }

    private T Guard<T>(string errorId, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (PostgresFaults.IsFault(exception))
        {
            throw PostgresFaults.Translate(errorId, location, exception);
        }
    }
}
#endif
