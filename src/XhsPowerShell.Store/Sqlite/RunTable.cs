namespace XhsPowerShell.Store.Sqlite;

/// <summary>The table run: the processes that write, and the last batch of each.</summary>
internal sealed class RunTable(SqliteDatabase database)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);
    private bool isKnown;

    /// <summary>The id of this process's use of the store.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The number of the last batch that was applied, or null before the first.</summary>
    public long? ReadNumber() => (long?)database["SELECT number FROM run WHERE id = ?1"].ReadValue(Id);

    /// <summary>Says that the process lives and which batch it applies.</summary>
    public void Renew(long number, DateTimeOffset now)
    {
        database["""
            INSERT INTO run VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET expires = excluded.expires, number = excluded.number
            """].Execute(Id, ProcessMark.Current, (now + Lease).ToUnixTimeMilliseconds(), number);
        isKnown = true;
    }

    /// <summary>Whether a process can still say what became of its calls.</summary>
    public bool IsAlive(string run, DateTimeOffset now)
    {
        using var row = database["SELECT expires, process FROM run WHERE id = ?1"].Read(run);
        return row.Read()
            && (row.GetInt64(0) > now.ToUnixTimeMilliseconds() || ProcessMark.IsRunning(row.GetString(1)));
    }

    /// <summary>Ends this run, and those that have been dead for long.</summary>
    public void Close(DateTimeOffset now)
    {
        if (!isKnown)
        {
            return;
        }

        database.Write(() =>
        {
            var ledger = new LedgerTable(database);
            foreach (var run in FindDead(now))
            {
                ledger.Close(run);
                database["DELETE FROM run WHERE id = ?1"].Execute(run);
            }

            return true;
        });
        isKnown = false;
    }

    private List<string> FindDead(DateTimeOffset now)
    {
        var dead = new List<string> { Id };
        using var rows = database["SELECT id, process FROM run WHERE expires < ?1"].Read(
            (now - Memory).ToUnixTimeMilliseconds());
        while (rows.Read())
        {
            if (rows.GetString(0) != Id && !ProcessMark.IsRunning(rows.GetString(1)))
            {
                dead.Add(rows.GetString(0));
            }
        }

        return dead;
    }
}
