#if NET8_0_OR_GREATER
using System.Diagnostics;
using Npgsql;

namespace XhsPowerShell.Store.Postgres;

/// <summary>
/// The one connection of a process. Opens it again when it is lost. Statements that belong together take one round
/// trip. For one thread at a time.
/// </summary>
internal sealed class PostgresDatabase : IDisposable
{
    private const string Begin = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";

    // Whoever may create functions in another schema would otherwise have the store's user call them.
    private const string SearchPath = "pg_catalog, pg_temp";

    private static readonly PostgresStatement SetPath = new($"SET LOCAL search_path = {SearchPath}");
    // Statements that are sent together without a transaction of their own are one nevertheless.
    private static readonly PostgresStatement SelectPath =
        new($"SELECT pg_catalog.set_config('search_path', '{SearchPath}', true)");

    private const string ServerNow = "floor(extract(epoch FROM now()) * 1000)::bigint";
    private const string Day =
        "to_char(timestamp '1970-01-01' + ({now} + 28800000) * interval '1 millisecond', 'YYYYMMDD')::int";

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly NpgsqlDataSource source;
    private readonly PostgresStoreOptions options;
    private readonly string schema;
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private NpgsqlConnection? connection;
    private bool isAway;
    private bool isInTransaction;

    public PostgresDatabase(NpgsqlConnectionStringBuilder settings, string schema, PostgresStoreOptions options)
    {
        this.schema = schema;
        this.options = options;
        // The slim one starts in half the time: no ranges, JSON or composite types are used here.
        var builder = new NpgsqlSlimDataSourceBuilder(settings.ConnectionString).EnableArrays()
            .EnableTransportSecurity();
        builder.ConfigureTypeLoading(static loading => loading.EnableTypeLoading(false));
        source = builder.Build();
    }

    /// <summary>Runs statements in one transaction and one round trip.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="statements">The statements.</param>
    /// <param name="read">Reads all results, in order.</param>
    /// <returns>What was read; the transaction has committed.</returns>
    public T Write<T>(IReadOnlyList<PostgresStatement> statements, Func<NpgsqlDataReader, T> read) => Run(
        [new(Begin), SetPath, .. statements, new("COMMIT")], read);

    /// <summary>Runs statements that read, or that belong to the transaction that was begun.</summary>
    public T Read<T>(IReadOnlyList<PostgresStatement> statements, Func<NpgsqlDataReader, T> read) => isInTransaction
        ? Run(statements, read)
        : Run([SelectPath, .. statements], reader =>
        {
            reader.NextResult();
            return read(reader);
        });

    /// <summary>
    /// Runs calls of the store's own routines that read: these say themselves where they look functions up.
    /// </summary>
    public T Call<T>(IReadOnlyList<PostgresStatement> calls, Func<NpgsqlDataReader, T> read) => Run(calls, read);

    /// <summary>Runs statements in one transaction, without a result.</summary>
    public void Write(params PostgresStatement[] statements) => Write(statements, static _ => true);

    /// <summary>Runs an action in one transaction with several round trips.</summary>
    public T InTransaction<T>(Func<T> action)
    {
        Run([new(Begin), SetPath], static _ => true);
        isInTransaction = true;
        try
        {
            var result = action();
            Run([new("COMMIT")], static _ => true);
            return result;
        }
        catch
        {
            Close();
            throw;
        }
        finally
        {
            isInTransaction = false;
        }
    }

    /// <summary>
    /// Runs an action, and again as long as the connection is lost, the server restarts or only reads, or two
    /// transactions were in each other's way.
    /// </summary>
    public T Retry<T>(Func<T> action)
    {
        var watch = Stopwatch.StartNew();
        var wait = FirstWait;
        // Whoever has waited for a server in vain does not wait as long again for each thing that is left to do.
        var patience = isAway ? TimeSpan.Zero : options.Patience;
        while (true)
        {
            try
            {
                var result = action();
                isAway = false;
                return result;
            }
            catch (Exception exception) when (PostgresFaults.IsPassing(exception))
            {
                if (watch.Elapsed + wait >= patience)
                {
                    isAway = true;
                    throw;
                }

                Close();
                Thread.Sleep(wait);
                wait = wait + wait < LongestWait ? wait + wait : LongestWait;
            }
        }
    }

    public void Dispose()
    {
        Close();
        source.Dispose();
    }

    private T Run<T>(IReadOnlyList<PostgresStatement> statements, Func<NpgsqlDataReader, T> read)
    {
        connection ??= source.OpenConnection();
        try
        {
            using var batch = connection.CreateBatch();
            foreach (var statement in statements)
            {
                var command = new NpgsqlBatchCommand(Complete(statement.Sql));
                foreach (var value in statement.Values)
                {
                    command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
                }

                batch.BatchCommands.Add(command);
            }

            using var reader = batch.ExecuteReader();
            var result = read(reader);
            // An error of a later statement shows only when its result is reached.
            while (reader.NextResult())
            {
            }

            return result;
        }
        catch
        {
            // Whatever its state is: the next one starts anew.
            Close();
            throw;
        }
    }

    private string Complete(string sql)
    {
        if (options.Clock is { } clock)
        {
            var now = clock().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) + "::bigint";
            return Complete(sql, now, now);
        }

        if (!texts.TryGetValue(sql, out var text))
        {
            text = Complete(sql, ServerNow, "NULL::bigint");
            texts.Add(sql, text);
        }

        return text;
    }

    private string Complete(string sql, string now, string fixedNow) => sql
        .Replace("{s}", "\"" + schema + "\"")
        .Replace("{day}", Day)
        .Replace("{fixed}", fixedNow)
        .Replace("{now}", now);

    private void Close()
    {
        try
        {
            connection?.Dispose();
        }
        catch (Exception exception) when (PostgresFaults.IsFault(exception))
        {
            // It is gone.
        }

        connection = null;
    }
}
#endif
