#if NET8_0_OR_GREATER
using Npgsql;
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>A row of the table answer.</summary>
internal static class ResponseRow
{
    /// <summary>The columns, in the order in which <see cref="Read"/> expects them.</summary>
    public const string Columns =
        "a.key, a.scope, a.endpoint, a.subject, a.request, a.kept_at, a.retrieved_at, a.code, a.http, a.body";

    /// <summary>Reads a row.</summary>
    /// <param name="reader">The result.</param>
    /// <param name="first">Where the columns begin.</param>
    public static StoredResponse Read(NpgsqlDataReader reader, int first) => new()
    {
        Key = StoreKey.FromBytes(reader.GetFieldValue<byte[]>(first)),
        Scope = reader.GetString(first + 1),
        Endpoint = reader.GetString(first + 2),
        Subject = reader.GetString(first + 3),
        Request = reader.GetString(first + 4),
        KeptAt = StoreTime.Read(reader.GetInt64(first + 5)),
        RetrievedAt = StoreTime.ReadInChina(reader.GetInt64(first + 6)),
        Code = reader.GetInt32(first + 7),
        HttpStatus = reader.GetInt32(first + 8),
        Body = reader.GetFieldValue<byte[]>(first + 9),
    };
}
#endif
