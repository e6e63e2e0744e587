using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>Counts what is kept.</summary>
internal static class SummaryReader
{
    // The log and its index belong to the store until they are moved into the file.
    private static readonly string[] Files = ["", "-wal", "-shm"];

    /// <summary>Counts.</summary>
    /// <param name="database">The file.</param>
    /// <param name="path">Its path.</param>
    /// <param name="creatorEndpoints">The paths whose subject is the id of a creator.</param>
    public static StoreSummary Read(
        SqliteDatabase database, string path, IReadOnlyCollection<string> creatorEndpoints) => database.Read(() =>
    {
        using var row = database["""
            SELECT count(*), min(kept_at), max(kept_at),
                (SELECT count(DISTINCT subject) FROM answer WHERE subject <> ''),
                (SELECT coalesce(sum(saved), 0) FROM ledger), count(*) FILTER (WHERE scope = ?1)
            FROM answer
            """].Read(StoredResponse.SandboxScope);
        row.Read();
        return new StoreSummary
        {
            Location = path,
            Size = Files.Select(end => new FileInfo(path + end)).Sum(file => file.Exists ? file.Length : 0),
            Responses = row.GetInt64(0),
            SandboxResponses = row.GetInt64(5),
            Oldest = ToTime(row.GetValue(1)),
            Newest = ToTime(row.GetValue(2)),
            Subjects = row.GetInt64(3),
            Creators = CountCreators(database, creatorEndpoints),
            Saved = row.GetInt64(4),
            SchemaVersion = int.Parse(SqliteSchema.ReadMeta(database)["schema"], CultureInfo.InvariantCulture),
        };
    });

    private static long CountCreators(SqliteDatabase database, IReadOnlyCollection<string> endpoints)
    {
        var names = string.Join(", ", Enumerable.Range(1, endpoints.Count).Select(index => "?" + index));
        return (long)database[
            $"SELECT count(DISTINCT subject) FROM answer WHERE subject <> '' AND endpoint IN ({names})"]
            .ReadValue([.. endpoints])!;
    }

    private static DateTimeOffset? ToTime(object value) =>
        value is long milliseconds ? StoreTime.Read(milliseconds) : null;
}
