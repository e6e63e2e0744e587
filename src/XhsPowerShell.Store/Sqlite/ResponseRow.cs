using System;
using Microsoft.Data.Sqlite;
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>A row of the table answer.</summary>
internal static class ResponseRow
{
    /// <summary>The columns, in the order in which <see cref="Read"/> expects them.</summary>
    public const string Columns = "scope, endpoint, subject, request, kept_at, retrieved_at, code, http, body, key";

    public static StoredResponse Read(SqliteDataReader row, StoreKey? key = null) => new()
    {
        Key = key ?? StoreKey.FromBytes(row.GetFieldValue<byte[]>(9)),
        Scope = row.GetString(0),
        Endpoint = row.GetString(1),
        Subject = row.GetString(2),
        Request = row.GetString(3),
        KeptAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        RetrievedAt = StoreTime.InChina(row.GetInt64(5)),
        Code = row.GetInt32(6),
        HttpStatus = row.GetInt32(7),
        Body = row.GetFieldValue<byte[]>(8),
    };
}
