using Microsoft.Data.Sqlite;
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>A row of the table answer.</summary>
internal static class ResponseRow
{
    /// <summary>The columns, in the order in which <see cref="Read"/> expects them.</summary>
    public const string Columns =
        "scope, endpoint, subject, request, kept_at, retrieved_at, code, http, body, checksum, key";

    private const string Insert = """
        INSERT INTO answer(key, scope, endpoint, subject, request, kept_at, retrieved_at, code, http, body, checksum)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """;

    /// <summary>Writes a row.</summary>
    /// <param name="database">The file.</param>
    /// <param name="response">The answer.</param>
    /// <param name="now">When it is kept.</param>
    public static void Write(SqliteDatabase database, StoredResponse response, DateTimeOffset now)
    {
        var key = response.Key.ToBytes();
        database[Insert].Execute(
            key, response.Scope, response.Endpoint, response.Subject, response.Request, now.ToUnixTimeMilliseconds(),
            response.RetrievedAt.ToUnixTimeMilliseconds(), response.Code, response.HttpStatus, response.Body,
            ResponseChecksum.Compute(key, response.Code, response.Body));
    }

    /// <summary>Reads a row. When a disk has changed it, the body is empty and cannot be restored.</summary>
    /// <param name="row">Stands on the row.</param>
    public static StoredResponse Read(SqliteDataReader row)
    {
        var key = row.GetFieldValue<byte[]>(10);
        if (key.Length != 16)
        {
            throw new InvalidDataException("The length of a key is wrong.");
        }

        var code = row.GetInt32(6);
        var body = row.GetFieldValue<byte[]>(8);
        return new StoredResponse
        {
            Key = StoreKey.FromBytes(key),
            Scope = row.GetString(0),
            Endpoint = row.GetString(1),
            Subject = row.GetString(2),
            Request = row.GetString(3),
            KeptAt = StoreTime.Read(row.GetInt64(4)),
            RetrievedAt = StoreTime.ReadInChina(row.GetInt64(5)),
            Code = code,
            HttpStatus = row.GetInt32(7),
            Body = row.GetInt64(9) == ResponseChecksum.Compute(key, code, body) ? body : [],
        };
    }
}
