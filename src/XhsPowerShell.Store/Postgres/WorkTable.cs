#if NET8_0_OR_GREATER
using Npgsql;
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>The table work: the inputs of shares, and who has which of them.</summary>
internal sealed class WorkTable(string run)
{
    private const string Finish = "CALL {s}.finish_work({fixed}, $1, $2, $3, $4, $5, $6)";
    private const string Claim = "CALL {s}.claim_work({fixed}, $1, $2, $3, $4, $5, $6, $7, $8)";
    private const string Help = "CALL {s}.help_work({fixed}, $1, $2, $3, $4, $5, $6)";
    private const string GiveBack = "CALL {s}.give_back_work({fixed}, $1, $2, $3)";
    private const string Status = "SELECT * FROM {s}.look_at_work({fixed}, $1, $2, $3, $4, $5, $6, $7, $8)";

    /// <summary>What the steps of a batch change: first what is finished, at last what is given back.</summary>
    public IEnumerable<PostgresStatement> Change(IReadOnlyList<StoreShareStep> steps, long number)
    {
        foreach (var step in InOrder(steps).Where(static step => step.Outcomes.Count > 0))
        {
            yield return new(
                Finish, run, step.Share.Id, step.Worker,
                step.Outcomes.Select(static outcome => outcome.Key.ToBytes()).ToArray(),
                step.Outcomes.Select(static outcome => (short)(outcome.IsFinal ? 2 : 3)).ToArray(),
                step.Outcomes.Select(static outcome => outcome.Code).ToArray());
        }

        foreach (var step in InOrder(steps).Where(static step => step.Offers.Count > 0))
        {
            yield return new(
                Claim, run, step.Share.Id, step.Worker, OpenedAt(step), number,
                Keys(step), step.Offers.Select(static input => PostgresText.Clean(input.Text)).ToArray(),
                (long)step.Room);
        }

        foreach (var step in InOrder(steps).Where(static step => step.IsHelping))
        {
            yield return new(
                Help, run, step.Share.Id, step.Worker, OpenedAt(step), number, (long)step.Room);
        }

        foreach (var step in InOrder(steps).Where(static step => step.IsLeaving))
        {
            yield return new(GiveBack, run, step.Share.Id, step.Worker);
        }
    }

    /// <summary>What is read as the reply: one result for each step that asks for something.</summary>
    public IEnumerable<PostgresStatement> Look(IReadOnlyList<StoreShareStep> steps, long number)
    {
        foreach (var step in steps.Where(static step => step.HasQuestion))
        {
            yield return new(
                Status, run, step.Share.Id, step.Worker, OpenedAt(step), number, Keys(step), step.IsHelping,
                step.WantsCounts);
        }
    }

    /// <summary>Reads the reply. The reader stands on the result before the first one.</summary>
    public static IReadOnlyList<StoreShareReply> Read(NpgsqlDataReader reader, IReadOnlyList<StoreShareStep> steps)
    {
        var replies = new List<StoreShareReply>(steps.Count);
        foreach (var step in steps)
        {
            replies.Add(step.HasQuestion ? ReadOne(reader, step) : StoreShareReply.Empty);
        }

        return replies;
    }

    private static StoreShareReply ReadOne(NpgsqlDataReader reader, StoreShareStep step)
    {
        reader.NextResult();
        reader.Read();
        // Another question of the same worker in the same batch has claims of its own.
        var offered = new HashSet<StoreKey>(step.Offers.Select(static input => input.Key));
        var texts = reader.IsDBNull(1) ? [] : reader.GetFieldValue<string[]>(1);
        var claimed = ReadKeys(reader, 0)
            .Select((key, index) => new StoreInput(key, texts[index]))
            .Where(input => step.IsHelping || offered.Contains(input.Key));
        return new StoreShareReply(
            [.. claimed], [.. ReadKeys(reader, 2)], reader.GetInt64(4), reader.GetBoolean(3),
            step.WantsCounts ? ReadCounts(reader) : null);
    }

    private static IEnumerable<StoreKey> ReadKeys(NpgsqlDataReader reader, int column) => reader.IsDBNull(column)
        ? [] : reader.GetFieldValue<byte[][]>(column).Select(StoreKey.FromBytes);

    private static StoreShareCounts ReadCounts(NpgsqlDataReader reader) => new(
        reader.GetInt64(5),
        reader.GetInt64(6),
        reader.IsDBNull(7) ? null : StoreTime.Read(reader.GetInt64(7)),
        reader.IsDBNull(8) ? [] : [.. reader.GetFieldValue<string[]>(8).Select(ReadHolder)]);

    private static (string Process, long Inputs) ReadHolder(string text)
    {
        var end = text.LastIndexOf(' ');
        return (text[..end], long.Parse(text.AsSpan(end + 1), provider: CultureInfo.InvariantCulture));
    }

    // The same order in all processes: two transactions never wait for each other.
    private static IEnumerable<StoreShareStep> InOrder(IReadOnlyList<StoreShareStep> steps) =>
        steps.OrderBy(static step => step.Share.Id);

    private static long OpenedAt(StoreShareStep step) => step.Share.OpenedAt.ToUnixTimeMilliseconds();

    private static byte[][] Keys(StoreShareStep step) =>
        step.Offers.Select(static input => input.Key.ToBytes()).ToArray();
}
#endif
