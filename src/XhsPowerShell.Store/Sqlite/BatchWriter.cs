using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Store.Errors;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>Applies batches, each in one transaction and at most once.</summary>
internal sealed class BatchWriter(
    SqliteDatabase database, RunTable runs, string path, string storeId, Action? afterCommit)
{
    private readonly LedgerTable ledger = new(database);
    private readonly MarkTable marks = new(database);

    // A batch whose commit failed: it may be on the disk nevertheless.
    private StoreBatch? unsure;
    private long unsureNumber;
    private StoreReply? unsureReply;

    /// <summary>Applies a batch.</summary>
    /// <param name="batch">The batch; the same one again after an error.</param>
    /// <param name="moment">The store's clock.</param>
    /// <returns>The reply.</returns>
    public StoreReply Write(StoreBatch batch, DateTimeOffset moment)
    {
        var reply = database.Write(() =>
        {
            var applied = runs.ReadNumber();
            if (ReferenceEquals(batch, unsure) && applied == unsureNumber)
            {
                return unsureReply!;
            }

            var meta = SqliteSchema.ReadMeta(database);
            if (meta["id"] != storeId)
            {
                throw StoreErrors.Create("StoreReplaced", path);
            }

            unsure = batch;
            unsureNumber = (applied ?? 0) + 1;
            runs.Renew(unsureNumber, moment);
            unsureReply = Apply(batch, moment, ReadLimit(meta));
            return unsureReply;
        });
        afterCommit?.Invoke();
        unsure = null;
        return reply;
    }

    /// <summary>The limit that the table meta holds, or null.</summary>
    public static long? ReadLimit(Dictionary<string, string> meta) =>
        meta.TryGetValue("limit", out var limit) ? long.Parse(limit, CultureInfo.InvariantCulture) : null;

    private StoreReply Apply(StoreBatch batch, DateTimeOffset moment, long? limit)
    {
        var now = StoreTime.Truncate(moment);
        var today = PlatformDay.NumberOf(now);
        foreach (var response in batch.Responses)
        {
            ResponseRow.Write(database, response, now);
        }

        foreach (var entry in batch.Ledger)
        {
            ledger.Add(runs.Id, today, entry);
        }

        var spending = new SpendTable(database, ledger);
        foreach (var spend in batch.Spends)
        {
            spending.Change(spend, today);
        }

        foreach (var mark in batch.Marks)
        {
            marks.Move(mark);
        }

        // Last: a counter that is new starts from the ledger with this batch in it.
        var (granted, spent) = spending.Reserve(batch.Reservations, runs.Id, today, limit);
        return new StoreReply(now, today, granted, spent, limit);
    }
}
