#if NET8_0_OR_GREATER
using Npgsql;
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>Finds the newest usable answers to many requests at once, and claims requests that have none.</summary>
internal sealed class ResponseFinder(PostgresDatabase database, string run)
{
    private const string Newest = "SELECT * FROM {s}.find_answers({fixed}, $1, $2)";

    private const string Claim = "SELECT * FROM {s}.claim_requests({fixed}, $1, $2, $3, $4)";

    private const string ClaimAndReserve =
        "SELECT * FROM {s}.claim_call({fixed}, $1, $2, $3, $4, $5, $6, $7)";

    private const string Unclaim =
        "DELETE FROM {s}.flight WHERE run = $1 AND call = $2 AND key = ANY($3::bytea[])";

    private const string Release = """
        WITH given AS (DELETE FROM {s}.flight WHERE run = $1 AND call = $2 RETURNING day),
        ledger AS (UPDATE {s}.ledger l SET open = l.open - 1 FROM given
            WHERE l.run = $1 AND l.day = given.day AND l.scope = $3 AND l.endpoint = $4)
        UPDATE {s}.spend s SET used = s.used - 1 FROM given WHERE s.day = given.day AND s.scope = $3
        """;

    // Lookups that failed, and may have claimed, and reserved, something nevertheless.
    private readonly List<(long Call, StoreReservation? Wanted)> failed = [];
    private long calls;

    /// <summary>The pauses that last.</summary>
    public IReadOnlyList<StorePause> Pauses { get; private set; } = [];

    /// <summary>Looks requests up.</summary>
    /// <param name="lookups">What is looked for.</param>
    /// <returns>The findings, in the order of the lookups.</returns>
    public IReadOnlyList<StoreFinding> Find(IReadOnlyList<StoreLookup> lookups)
    {
        var find = new PostgresStatement(Newest, Keys(lookups), Times(lookups));
        var claiming = lookups.Where(static lookup => lookup.Claim).ToList();
        if (claiming.Count == 0)
        {
            return database.Retry(() => database.Call(
                [find, PaceTable.Select], reader => ReadFindings(reader, lookups, null)));
        }

        // The same number when it is sent again: what the first one has claimed is this one's.
        var call = ++calls;
        // First the claims, then the look: an answer that was kept in between is seen, and not paid for twice.
        PostgresStatement[] all = [CreateClaim(claiming, call), find, PaceTable.Select];
        try
        {
            var (findings, needless) = database.Retry(() => database.Write(all, reader => ReadClaims(reader, lookups)));
            if (needless.Length > 0)
            {
                Run(new PostgresStatement(Unclaim, run, call, needless));
            }

            return findings;
        }
        catch
        {
            failed.Add((call, claiming[0].Reservation));
            throw;
        }
    }

    /// <summary>
    /// Gives back what lookups may have claimed before they failed: whoever wants the same, in this process or in
    /// another, would wait for it as long as this process lives.
    /// </summary>
    public void ReleaseFailed()
    {
        if (failed.Count == 0)
        {
            return;
        }

        Run([.. failed.Select(lost => new PostgresStatement(
            Release, run, lost.Call, lost.Wanted?.Scope, PostgresText.Clean(lost.Wanted?.Endpoint ?? string.Empty)))]);
        failed.Clear();
    }

    // Of several, which wait for rows of the table flight in their order, none waits for the counter, too.
    private PostgresStatement CreateClaim(List<StoreLookup> claiming, long call) =>
        claiming is [{ Reservation: { } wanted } only]
            ? new(
                ClaimAndReserve, only.Key.ToBytes(), StoreTime.Ceiling(only.NotBefore), run, call, wanted.Limit,
                wanted.Scope, PostgresText.Clean(wanted.Endpoint))
            : new(Claim, Keys(claiming), Times(claiming), run, call);

    private void Run(params PostgresStatement[] statements) => database.Retry(() =>
    {
        database.Write(statements);
        return true;
    });

    // And the keys whose answer was kept between the claim and the look.
    private (StoreFinding[] Findings, byte[][] Needless) ReadClaims(
        NpgsqlDataReader reader, IReadOnlyList<StoreLookup> lookups)
    {
        var claimed = new HashSet<StoreKey>();
        var day = 0;
        while (reader.Read())
        {
            claimed.Add(StoreKey.FromBytes(reader.GetFieldValue<byte[]>(0)));
            day = reader.FieldCount > 1 && !reader.IsDBNull(1) ? reader.GetInt32(1) : 0;
        }

        reader.NextResult();
        var findings = ReadFindings(reader, lookups, claimed);
        if (day > 0)
        {
            var index = lookups.TakeWhile(static lookup => !lookup.Claim).Count();
            findings[index] = findings[index] with { ReservedDay = day };
        }

        return (findings, [.. claimed.Select(static key => key.ToBytes())]);
    }

    private StoreFinding[] ReadFindings(
        NpgsqlDataReader reader, IReadOnlyList<StoreLookup> lookups, HashSet<StoreKey>? claimed)
    {
        var findings = new StoreFinding[lookups.Count];
        while (reader.Read())
        {
            var index = (int)reader.GetInt64(0) - 1;
            findings[index] = new StoreFinding(ResponseRow.Read(reader, 1));
        }

        reader.NextResult();
        Pauses = PaceTable.Read(reader);
        for (var index = 0; index < findings.Length; index++)
        {
            // The claim goes to the first of two that look for the same.
            if (findings[index].Response is null && lookups[index].Claim && !claimed!.Remove(lookups[index].Key))
            {
                findings[index] = new StoreFinding(null, IsUnderWay: true);
            }
        }

        return findings;
    }

    private static byte[][] Keys(IEnumerable<StoreLookup> lookups) =>
        lookups.Select(static lookup => lookup.Key.ToBytes()).ToArray();

    private static long[] Times(IEnumerable<StoreLookup> lookups) =>
        lookups.Select(static lookup => StoreTime.Ceiling(lookup.NotBefore)).ToArray();
}
#endif
