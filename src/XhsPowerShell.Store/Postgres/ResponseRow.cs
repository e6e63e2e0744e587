#if NET8_0_OR_GREATER
using Npgsql;
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>A row of the table answer.</summary>
internal static class ResponseRow
{
    /// <summary>The columns, in the order in which <see cref="Read"/> expects them.</summary>
    public const string Columns =
        "a.key, a.scope, a.endpoint, a.subject, a.request, a.kept_at, a.retrieved_at, a.code, a.http, a.body, "
        + "a.checksum";

    /// <summary>Rows as columns; nothing without rows.</summary>
    public static object?[] Values(List<StoredResponse> responses)
    {
        if (responses.Count == 0)
        {
            return new object?[10];
        }

        var keys = responses.ConvertAll(static response => response.Key.ToBytes());
        return
        [
            keys.ToArray(),
            responses.ConvertAll(static response => response.Scope).ToArray(),
            responses.ConvertAll(static response => PostgresText.Clean(response.Endpoint)).ToArray(),
            responses.ConvertAll(static response => PostgresText.Clean(response.Subject)).ToArray(),
            responses.ConvertAll(static response => PostgresText.Clean(response.Request)).ToArray(),
            responses.ConvertAll(static response => response.RetrievedAt.ToUnixTimeMilliseconds()).ToArray(),
            responses.ConvertAll(static response => response.Code).ToArray(),
            responses.ConvertAll(static response => response.HttpStatus).ToArray(),
            responses.ConvertAll(static response => response.Body).ToArray(),
            responses.Select((response, i) => ResponseChecksum.Compute(keys[i], response.Code, response.Body))
                .ToArray(),
        ];
    }

    /// <summary>Reads a row. When a disk has changed it, the body is empty and cannot be restored.</summary>
    /// <param name="reader">The result.</param>
    /// <param name="first">Where the columns begin.</param>
    public static StoredResponse Read(NpgsqlDataReader reader, int first)
    {
        var key = reader.GetFieldValue<byte[]>(first);
        if (key.Length != 16)
        {
            throw new InvalidDataException("The length of a key is wrong.");
        }

        var code = reader.GetInt32(first + 7);
        var body = reader.GetFieldValue<byte[]>(first + 9);
        return new StoredResponse
        {
            Key = StoreKey.FromBytes(key),
            Scope = reader.GetString(first + 1),
            Endpoint = reader.GetString(first + 2),
            Subject = reader.GetString(first + 3),
            Request = reader.GetString(first + 4),
            KeptAt = StoreTime.Read(reader.GetInt64(first + 5)),
            RetrievedAt = StoreTime.ReadInChina(reader.GetInt64(first + 6)),
            Code = code,
            HttpStatus = reader.GetInt32(first + 8),
            Body = reader.IsDBNull(first + 10)
                || reader.GetInt64(first + 10) == ResponseChecksum.Compute(key, code, body) ? body : [],
        };
    }
}
#endif
