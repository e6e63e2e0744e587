#if NET8_0_OR_GREATER
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Store.Errors;

namespace XhsPowerShell.Store.Postgres;

/// <summary>The table share: the name of each share, and what it stands for.</summary>
internal static class ShareTable
{
    private const string Insert =
        "INSERT INTO {s}.share(name, signature, begun) VALUES ($1, $2, {now}) ON CONFLICT (name) DO NOTHING";

    private const string Select = "SELECT id, signature, begun, {now} FROM {s}.share WHERE name = $1";

    private const string Summaries = """
        SELECT s.name, s.begun, max(w.changed), count(w.key), count(*) FILTER (WHERE w.state = 2),
            count(*) FILTER (WHERE w.state = 3), count(*) FILTER (WHERE w.state = 1 AND EXISTS (
                SELECT 1 FROM {s}.run r WHERE r.id = w.run AND r.expires > {now}))
        FROM {s}.share s LEFT JOIN {s}.work w ON w.share = s.id WHERE $1::text IS NULL OR s.name = $1
        GROUP BY s.id ORDER BY s.begun DESC, s.id DESC
        """;

    /// <summary>Opens a share, or creates it.</summary>
    /// <exception cref="XhsStoreException">ShareDiffers.</exception>
    public static StoreShare Open(PostgresDatabase database, string name, string signature, string location)
    {
        var clean = PostgresText.Clean(name);
        var wanted = PostgresText.Clean(signature);
        var (share, found) = database.Write([new(Insert, clean, wanted), new(Select, clean)], static reader =>
        {
            reader.Read();
            return (
                new StoreShare(
                    reader.GetInt64(0), StoreTime.Read(reader.GetInt64(2)), StoreTime.Read(reader.GetInt64(3))),
                reader.GetString(1));
        });
        return found == wanted
            ? share
            : throw StoreErrors.Create(
                "ShareDiffers", "ShareDiffers", location, name,
                share.Begun.ToOffset(TimeSpan.FromHours(8))
                    .ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture));
    }

    /// <summary>Reads one share, or all with a name of null.</summary>
    public static List<StoreShareSummary> Read(PostgresDatabase database, string? name) => database.Read(
        [new(Summaries, name is null ? null : PostgresText.Clean(name))],
        static reader =>
        {
            var shares = new List<StoreShareSummary>();
            while (reader.Read())
            {
                shares.Add(new StoreShareSummary
                {
                    Name = reader.GetString(0),
                    Begun = StoreTime.Read(reader.GetInt64(1)),
                    Changed = reader.IsDBNull(2) ? null : StoreTime.Read(reader.GetInt64(2)),
                    Inputs = reader.GetInt64(3),
                    Done = reader.GetInt64(4),
                    Failed = reader.GetInt64(5),
                    Held = reader.GetInt64(6),
                });
            }

            return shares;
        });

    /// <summary>Deletes a share and its inputs.</summary>
    public static void Forget(PostgresDatabase database, string name) => database.Write(
        new("DELETE FROM {s}.share WHERE name = $1", PostgresText.Clean(name)),
        // Also what a worker may have added in the moment of the deletion.
        new("DELETE FROM {s}.work w WHERE NOT EXISTS (SELECT 1 FROM {s}.share s WHERE s.id = w.share)"));
}
#endif
