#if NET8_0_OR_GREATER
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Postgres;

/// <summary>Finds every answer in which a person, or a note seen as theirs, occurs.</summary>
internal sealed class PersonScan(PostgresDatabase database, EraseQuery query)
{
    private const int PageSize = 200;

    // What was being committed while the first look went on may have a smaller number than what was seen.
    private const long Overlap = 10_000;

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
        var from = Math.Max(0, last - Overlap);
        var known = Ids.Count;
        Scan(from, (response, text) =>
        {
            if (text is not null && text.IndexOf(query.UserId!, StringComparison.OrdinalIgnoreCase) < 0)
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
        for (var page = ReadPage(from); page.Count > 0; page = ReadPage(page[^1].Id))
        {
            foreach (var (id, response) in page)
            {
                last = Math.Max(last, id);
                if (!Rows.Contains(id) && isFound(response, PersonText.Read(response)))
                {
                    Rows.Add(id);
                    Size += response.Body.Length;
                    Sandbox += response.Scope == StoredResponse.SandboxScope ? 1 : 0;
                }
            }
        }
    }

    private List<(long Id, StoredResponse Response)> ReadPage(long from) => database.Read(
        [new(
            $"SELECT a.id, {ResponseRow.Columns} FROM {{s}}.answer a WHERE a.id > $1 AND a.kept_at < $2 "
            + $"AND ($3::text IS NULL OR a.scope = $3) ORDER BY a.id LIMIT {PageSize}",
            from, before, query.Scope)],
        static reader =>
        {
            var rows = new List<(long, StoredResponse)>();
            while (reader.Read())
            {
                rows.Add((reader.GetInt64(0), ResponseRow.Read(reader, 1)));
            }

            return rows;
        });
}
#endif
