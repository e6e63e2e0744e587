#if NET8_0_OR_GREATER
using Npgsql;
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>Reads kept answers, oldest first, some at a time: no transaction waits for the pipeline.</summary>
internal static class VersionReader
{
    private const int LongestBlock = 128;

    /// <summary>Reads lazily. What is erased before its turn is left out.</summary>
    /// <param name="database">The database.</param>
    /// <param name="query">Which.</param>
    /// <param name="guard">Runs a read, and translates its errors.</param>
    public static IEnumerable<StoredResponse> Read(
        PostgresDatabase database, VersionQuery query, Func<Func<List<StoredResponse>>, List<StoredResponse>> guard)
    {
        var (conditions, values) = CreateConditions(query);
        List<long> ids = [];
        guard(() =>
        {
            ids = database.Read(
                [new($"SELECT id FROM {{s}}.answer a{conditions} ORDER BY retrieved_at, id", [.. values])], ReadIds);
            return [];
        });
        for (int start = 0, length = 1; start < ids.Count; start += length, length = Math.Min(length * 2, LongestBlock))
        {
            var block = ids.Skip(start).Take(length).ToArray();
            var statement = new PostgresStatement(
                $"SELECT {ResponseRow.Columns} FROM {{s}}.answer a WHERE id = ANY($1) ORDER BY retrieved_at, id",
                new object[] { block });
            foreach (var response in guard(() => database.Read([statement], ReadResponses)))
            {
                yield return response;
            }
        }
    }

    private static List<long> ReadIds(NpgsqlDataReader reader)
    {
        var ids = new List<long>();
        while (reader.Read())
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }

    private static List<StoredResponse> ReadResponses(NpgsqlDataReader reader)
    {
        var rows = new List<StoredResponse>();
        while (reader.Read())
        {
            rows.Add(ResponseRow.Read(reader, 0));
        }

        return rows;
    }

    private static (string Conditions, List<object?> Values) CreateConditions(VersionQuery query)
    {
        var conditions = string.Empty;
        var values = new List<object?>();
        void Require(string condition, object? value)
        {
            if (value is not null)
            {
                values.Add(value);
                conditions += (conditions.Length == 0 ? " WHERE a." : " AND a.") + condition.Replace(
                    "?", "$" + values.Count.ToString(CultureInfo.InvariantCulture));
            }
        }

        Require("subject = ?", query.Subject);
        Require("endpoint = ANY(?)", query.Endpoints?.ToArray());
        Require("scope = ?", query.Scope);
        Require("retrieved_at >= ?", query.After is { } after ? StoreTime.Ceiling(after) : null);
        Require("retrieved_at < ?", query.Before is { } before ? StoreTime.Ceiling(before) : null);
        return (conditions, values);
    }
}
#endif
