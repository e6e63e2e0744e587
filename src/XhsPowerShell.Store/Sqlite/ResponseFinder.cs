using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>Finds the newest usable answers to many requests at once.</summary>
internal sealed class ResponseFinder(SqliteDatabase database) : IDisposable
{
    private NewestStatement? newest;

    /// <summary>Looks requests up.</summary>
    /// <param name="lookups">What is looked for.</param>
    /// <param name="now">The store's clock: what was kept later is not used.</param>
    /// <returns>The findings, in the order of the lookups.</returns>
    public IReadOnlyList<StoreFinding> Find(IReadOnlyList<StoreLookup> lookups, DateTimeOffset now)
    {
        var findings = new StoreFinding[lookups.Count];
        var latest = now.ToUnixTimeMilliseconds();
        if (findings.Length == 1)
        {
            findings[0] = Find(lookups[0], latest);
            return findings;
        }

        // One transaction: the file is locked once for all of them.
        return database.Read(() =>
        {
            for (var index = 0; index < findings.Length; index++)
            {
                findings[index] = Find(lookups[index], latest);
            }

            return findings;
        });
    }

    public void Dispose() => newest?.Dispose();

    private StoreFinding Find(StoreLookup lookup, long latest)
    {
        var earliest = StoreTime.Ceiling(lookup.NotBefore);
        newest ??= new NewestStatement(database.Handle);
        return new StoreFinding(newest.Find(lookup.Key, earliest, Math.Max(earliest, latest)));
    }
}
