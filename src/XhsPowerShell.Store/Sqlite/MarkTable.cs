using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>The table mark: where the last complete run of a list ended.</summary>
internal sealed class MarkTable(SqliteDatabase database)
{
    // A run that began earlier and ended later does not move it back.
    private const string Upsert = """
        INSERT INTO mark VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT DO UPDATE SET ids = excluded.ids, oldest = excluded.oldest, moved_at = excluded.moved_at
        WHERE excluded.moved_at >= moved_at
        """;

    public void Move(StoreMark mark) => database[Upsert].Execute(
        mark.Key.ToBytes(), string.Join("\n", mark.Ids), mark.Oldest?.ToUnixTimeMilliseconds(),
        mark.MovedAt.ToUnixTimeMilliseconds(), mark.Subject);

    public StoreMark? Read(StoreKey key)
    {
        using var row = database["SELECT ids, oldest, moved_at, subject FROM mark WHERE key = ?1"].Read(key.ToBytes());
        return row.Read()
            ? new StoreMark(
                key,
                row.GetString(0).Split(['\n'], StringSplitOptions.RemoveEmptyEntries),
                row.IsDBNull(1) ? null : StoreTime.ReadInChina(row.GetInt64(1)),
                StoreTime.Read(row.GetInt64(2)),
                row.GetString(3))
            : null;
    }
}
