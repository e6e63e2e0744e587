using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Queries;

/// <summary>
/// What is new in a list since its last complete run: what is not among the newest ids of then, and not older than the
/// oldest of them.
/// </summary>
internal sealed class SinceLastFilter
{
    private const int Length = 100;

    // In the place of a time: it is kept before all others, and is none of those that the oldest is looked for among.
    private const long Pinned = long.MaxValue;

    private readonly Dictionary<string, long> known;
    private readonly Dictionary<string, long> seen = new(StringComparer.Ordinal);
    private readonly long oldest;

    private SinceLastFilter(IReadOnlyList<string>? entries)
    {
        HasMark = entries is { Count: > 0 };
        known = (entries ?? []).Select(Parse).GroupBy(static entry => entry.Id)
            .ToDictionary(static group => group.Key, static group => group.First().Time, StringComparer.Ordinal);
        var times = known.Values.Where(static time => time is > 0 and < Pinned).ToList();
        oldest = times.Count > 0 ? times.Min() : long.MinValue;
    }

    /// <summary>True when there was a complete run before this one.</summary>
    public bool HasMark { get; }

    /// <summary>True when an object of the last run was met: nothing in between is missing.</summary>
    public bool IsReached { get; private set; }

    public static async Task<SinceLastFilter> LoadAsync(RequestPipeline pipeline, ApiRequest first, string subject) =>
        new(await pipeline.ReadMarkAsync(first, subject).ConfigureAwait(false));

    /// <summary>Says whether an object is new, and remembers it for the next run.</summary>
    /// <param name="publishedAt">When it was published.</param>
    /// <param name="isPinned">
    /// True when it stands before newer ones: that it is known does not say that those in between are.
    /// </param>
    public bool IsNew(string? id, DateTimeOffset? publishedAt, bool isPinned)
    {
        if (string.IsNullOrEmpty(id))
        {
            return true;
        }

        var time = publishedAt?.ToUnixTimeMilliseconds() ?? 0;
        seen[id!] = isPinned ? Pinned : time;
        var isKnown = known.ContainsKey(id!) || (HasMark && time > 0 && time < oldest);
        IsReached |= isKnown && !isPinned;
        return !isKnown;
    }

    /// <summary>The newest ids of this run and the last one.</summary>
    public IReadOnlyList<string> Entries() => [.. seen
        .Concat(known.Where(entry => !seen.ContainsKey(entry.Key)))
        .OrderByDescending(static entry => entry.Value)
        .Take(Length)
        .Select(static entry => entry.Key + "@" + entry.Value.ToString(CultureInfo.InvariantCulture))];

    private static (string Id, long Time) Parse(string entry)
    {
        var at = entry.LastIndexOf('@');
        return at > 0 && long.TryParse(entry.Remove(0, at + 1), NumberStyles.Integer, CultureInfo.InvariantCulture,
            out var time)
            ? (entry.Remove(at), time)
            : (entry, 0);
    }
}
