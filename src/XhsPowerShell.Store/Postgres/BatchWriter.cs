#if NET8_0_OR_GREATER
using Npgsql;
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>Applies batches, each in one transaction and one round trip, and at most once.</summary>
internal sealed class BatchWriter(PostgresDatabase database, string run, PostgresStoreOptions options)
{
    // A run that began earlier and ended later does not move a mark back.
    private const string Marks = """
        INSERT INTO {s}.mark VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (key) DO UPDATE SET ids = excluded.ids, oldest = excluded.oldest, moved_at = excluded.moved_at
        WHERE excluded.moved_at >= mark.moved_at
        """;

    private readonly SpendTable spending = new(database);
    private readonly WorkTable work = new(run);
    // A batch whose outcome is not known: it may have been applied nevertheless.
    private PendingBatch? pending;
    private long? number;

    /// <summary>How long this process is taken for alive when it says nothing.</summary>
    public TimeSpan Lease { get; set; } = options.Lease;

    /// <summary>The pauses that last.</summary>
    public IReadOnlyList<StorePause> Pauses { get; private set; } = [];

    /// <summary>Applies a batch.</summary>
    /// <param name="batch">The batch; the same one again after an error.</param>
    /// <param name="limit">The limit of the store as it was last known.</param>
    /// <returns>The reply.</returns>
    public StoreReply Write(StoreBatch batch, long? limit)
    {
        if (pending?.Batch != batch)
        {
            pending = new PendingBatch(batch);
            spending.Prepare(pending.Groups, limit);
        }

        var current = pending;
        current.First ??= Send(current, batch, current.Groups);
        var reply = current.First;
        if (SpendTable.FindMissing(current.Groups) is { Count: > 0 } missing)
        {
            // The limit, or the day, is younger than what was known here: these calls again, with a counter.
            spending.Create([.. missing.Select(static group => group.Scope).Distinct()]);
            reply = Send(current, new StoreBatch(), missing) with { Now = reply.Now, ShareSteps = reply.ShareSteps };
        }

        pending = null;
        return reply with { Granted = ReservationGroup.Collect(current.Groups, batch.Reservations.Count) };
    }

    private StoreReply Send(
        PendingBatch current, StoreBatch batch, IReadOnlyList<ReservationGroup> groups)
    {
        if (current.Number == 0)
        {
            current.Number = (number ?? ReadNumber()) + 1;
            current.IsSentAgain = false;
        }

        number = null;
        List<PostgresStatement> reads =
            [ReplyRoutine.Select(run), PaceTable.Select, .. work.Look(batch.ShareSteps, current.Number)];
        List<PostgresStatement> all =
        [
            ApplyRoutine.Apply(run, Lease, current.Number, batch),
            .. CreateStatements(batch),
            .. work.Change(batch.ShareSteps, current.Number),
            .. groups.Select(group => ReserveRoutine.Reserve(run, group)),
            .. reads,
        ];
        var reply = database.Retry(() => SendOnce(
            current, all, reads, reader => ReadLast(reader, groups, batch.ShareSteps)));
        number = current.Number;
        current.Number = 0;
        return reply;
    }

    private StoreReply SendOnce(
        PendingBatch current, List<PostgresStatement> statements, List<PostgresStatement> reads,
        Func<NpgsqlDataReader, StoreReply> read)
    {
        try
        {
            var reply = database.Write(statements, read);
            options.AfterCommit?.Invoke();
            return reply;
        }
        catch (PostgresException fault) when (current.IsSentAgain && fault.ConstraintName == "run_applies_once")
        {
            // It had been applied, and only the reply was lost.
            return database.Read(reads, read);
        }
        finally
        {
            current.IsSentAgain = true;
        }
    }

    // Of a batch that was given up nobody knows whether it was applied.
    private long ReadNumber() => database.Retry(() => database.Read(
        [new("SELECT number FROM {s}.run WHERE id = $1", run)],
        static reader => reader.Read() ? reader.GetInt64(0) : 0));

    private static List<PostgresStatement> CreateStatements(StoreBatch batch)
    {
        var statements = new List<PostgresStatement>();
        var marks = batch.Marks.OrderBy(static mark => mark.Key.High).ThenBy(static mark => mark.Key.Low);
        statements.AddRange(marks.Select(static mark => new PostgresStatement(
            Marks, mark.Key.ToBytes(), string.Join("\n", mark.Ids), mark.Oldest?.ToUnixTimeMilliseconds(),
            mark.MovedAt.ToUnixTimeMilliseconds(), PostgresText.Clean(mark.Subject))));
        if (batch.Pauses.Count > 0)
        {
            statements.Add(PaceTable.Begin(batch.Pauses));
        }

        if (batch.Spends.Count > 0)
        {
            statements.Add(SpendTable.Change(batch.Spends));
        }

        return statements;
    }

    // The statements before these have no result set.
    private StoreReply ReadLast(
        NpgsqlDataReader reader, IReadOnlyList<ReservationGroup> groups, IReadOnlyList<StoreShareStep> steps)
    {
        var reply = ReplyRoutine.Read(reader, groups);
        reader.NextResult();
        Pauses = PaceTable.Read(reader);
        return reply with { ShareSteps = WorkTable.Read(reader, steps) };
    }
}
#endif
