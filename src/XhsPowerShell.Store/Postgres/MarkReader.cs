#if NET8_0_OR_GREATER
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>Reads where the last complete run of a list ended.</summary>
internal static class MarkReader
{
    public static StoreMark? Read(PostgresDatabase database, StoreKey key) => database.Read(
        [new("SELECT ids, oldest, moved_at, subject FROM {s}.mark WHERE key = $1", key.ToBytes())],
        reader => reader.Read()
            ? new StoreMark(
                key,
                reader.GetString(0).Split(['\n'], StringSplitOptions.RemoveEmptyEntries),
                reader.IsDBNull(1) ? null : StoreTime.ReadInChina(reader.GetInt64(1)),
                StoreTime.Read(reader.GetInt64(2)),
                reader.GetString(3))
            : null);
}
#endif
