#if NET8_0_OR_GREATER
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>Counts what is kept.</summary>
internal static class SummaryReader
{
    private const string Count = """
        SELECT count(*), min(kept_at), max(kept_at),
            (SELECT count(DISTINCT subject) FROM {s}.answer WHERE subject <> ''),
            (SELECT count(DISTINCT subject) FROM {s}.answer WHERE subject <> '' AND endpoint = ANY($1)),
            (SELECT coalesce(sum(saved), 0)::bigint FROM {s}.ledger),
            (SELECT value FROM {s}.meta WHERE name = 'schema'),
            (SELECT sum(pg_total_relation_size(c.oid))::bigint FROM pg_catalog.pg_class c
                WHERE c.relkind = 'r' AND c.relnamespace = (
                    SELECT relnamespace FROM pg_catalog.pg_class WHERE oid = '{s}.answer'::regclass)),
            count(*) FILTER (WHERE scope = $2)
        FROM {s}.answer
        """;

    /// <summary>Counts.</summary>
    /// <param name="database">The database.</param>
    /// <param name="location">Its address.</param>
    /// <param name="creatorEndpoints">The paths whose subject is the id of a creator.</param>
    public static StoreSummary Read(
        PostgresDatabase database, string location, IReadOnlyCollection<string> creatorEndpoints) => database.Read(
        [new(Count, creatorEndpoints.ToArray(), StoredResponse.SandboxScope)],
        reader =>
        {
            reader.Read();
            return new StoreSummary
            {
                Location = location,
                Responses = reader.GetInt64(0),
                SandboxResponses = reader.GetInt64(8),
                Oldest = ToTime(reader.GetValue(1)),
                Newest = ToTime(reader.GetValue(2)),
                Subjects = reader.GetInt64(3),
                Creators = reader.GetInt64(4),
                Saved = reader.GetInt64(5),
                SchemaVersion = int.Parse(reader.GetString(6), CultureInfo.InvariantCulture),
                Size = reader.GetInt64(7),
            };
        });

    private static DateTimeOffset? ToTime(object value) =>
        value is long milliseconds ? StoreTime.Read(milliseconds) : null;
}
#endif
