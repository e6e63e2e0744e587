using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>
/// Reads kept answers, oldest first, on a connection of its own, so that the store can be used in the meantime.
/// </summary>
internal static class VersionReader
{
    /// <summary>Reads lazily. What is erased in the meantime is left out.</summary>
    public static IEnumerable<StoredResponse> Read(string path, VersionQuery query, TimeSpan lockTimeout)
    {
        using var database = SqliteDatabase.Open(path, isReadOnly: true, lockTimeout);
        // No transaction stays open while the pipeline takes its time: the log could not be shortened.
        foreach (var id in FindIds(database, query))
        {
            StoredResponse response;
            using (var row = database[$"SELECT {ResponseRow.Columns} FROM answer WHERE id = ?1"].Read(id))
            {
                if (!row.Read())
                {
                    continue;
                }

                response = ResponseRow.Read(row);
            }

            yield return response;
        }
    }

    private static List<long> FindIds(SqliteDatabase database, VersionQuery query)
    {
        var conditions = new List<string>();
        var values = new List<object?>();
        void Require(string condition, params object[] arguments)
        {
            var names = arguments.Select((_, index) => "?" + (values.Count + index + 1));
            conditions.Add(condition.Replace("?", string.Join(", ", names)));
            values.AddRange(arguments);
        }

        if (query.Subject is { } subject)
        {
            Require("subject = ?", subject);
        }

        if (query.Endpoints is { } endpoints)
        {
            Require("endpoint IN (?)", [.. endpoints]);
        }

        if (query.Scope is { } scope)
        {
            Require("scope = ?", scope);
        }

        if (query.After is { } after)
        {
            Require("retrieved_at >= ?", StoreTime.Ceiling(after));
        }

        if (query.Before is { } before)
        {
            Require("retrieved_at < ?", StoreTime.Ceiling(before));
        }

        var where = conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions);
        var ids = new List<long>();
        using var rows = database[$"SELECT id FROM answer {where} ORDER BY retrieved_at, id"].Read([.. values]);
        while (rows.Read())
        {
            ids.Add(rows.GetInt64(0));
        }

        return ids;
    }
}
