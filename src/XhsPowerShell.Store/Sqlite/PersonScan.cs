using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>Finds every answer in which a person, or a note seen as theirs, occurs.</summary>
internal sealed class PersonScan(SqliteDatabase database, EraseQuery query)
{
    private readonly string person = query.UserId!;
    private readonly long before = query.Before is { } moment ? StoreTime.Ceiling(moment) : long.MaxValue;
    private long last;

    /// <summary>The answers.</summary>
    public HashSet<long> Rows { get; } = [];

    /// <summary>The size of their bodies (bytes).</summary>
    public long Size { get; private set; }

    /// <summary>Those of the answers that the sandbox made up (count).</summary>
    public long Sandbox { get; private set; }

    /// <summary>The ids of the person and of the notes.</summary>
    public HashSet<string> Ids { get; } = new([query.UserId!], StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks through what was kept since the last time.</summary>
    public void Extend()
    {
        var from = last;
        var known = Ids.Count;
        Scan(from, (response, text) =>
        {
            if (text is not null && text.IndexOf(person, StringComparison.OrdinalIgnoreCase) < 0)
            {
                return false;
            }

            if (text is not null && query.FindNotes?.Invoke(response) is { } notes)
            {
                Ids.UnionWith(notes);
            }

            // What cannot be read any more may be about anybody.
            return true;
        });
        if (Ids.Count > 1)
        {
            // Notes that are new occur in older answers, too.
            Scan(Ids.Count > known ? 0 : from, (_, text) => PersonText.ContainsId(text!, Ids));
        }
    }

    private void Scan(long from, Func<StoredResponse, string?, bool> isFound)
    {
        using var rows = database[
            $"SELECT {ResponseRow.Columns}, id FROM answer "
            + "WHERE id > ?1 AND kept_at < ?2 AND (?3 IS NULL OR scope = ?3) ORDER BY id"].Read(
                from, before, query.Scope);
        while (rows.Read())
        {
            var id = rows.GetInt64(11);
            last = Math.Max(last, id);
            if (Rows.Contains(id))
            {
                continue;
            }

            var response = ResponseRow.Read(rows);
            if (isFound(response, PersonText.Read(response)))
            {
                Rows.Add(id);
                Size += response.Body.Length;
                Sandbox += response.Scope == StoredResponse.SandboxScope ? 1 : 0;
            }
        }
    }
}
