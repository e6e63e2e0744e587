namespace XhsPowerShell.Commands.Completion;

/// <summary>
/// The creators that came out of this process lately, for the Tab key: ids and names, no objects. Old ones make room
/// for new ones.
/// </summary>
internal static class RecentCreators
{
    private const int Capacity = 1024;
    private static readonly object Gate = new();
    private static readonly (string Id, string? Name)[] Ring = new (string, string?)[Capacity];
    private static long count;

    /// <summary>Called for every object that is emitted, so it does next to nothing.</summary>
    public static void Remember(object? emitted)
    {
        var (id, name) = emitted switch
        {
            XhsUser user => (user.UserId, user.Nickname),
            XhsUserSummary user => (user.UserId, user.Nickname),
            XhsNote note => (note.UserId, note.Nickname),
            XhsPgyBlogger blogger => (blogger.UserId, blogger.Nickname),
            _ => default,
        };
        if (id is null)
        {
            return;
        }

        lock (Gate)
        {
            // The notes of a creator come one after another.
            if (count == 0 || !string.Equals(Ring[(count - 1) % Capacity].Id, id, StringComparison.Ordinal))
            {
                Ring[count++ % Capacity] = (id, name);
            }
        }
    }

    /// <summary>Each creator once, the latest first.</summary>
    public static List<(string Id, string? Name)> List()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var list = new List<(string Id, string? Name)>();
        lock (Gate)
        {
            for (var i = count - 1; i >= Math.Max(0, count - Capacity); i--)
            {
                var creator = Ring[i % Capacity];
                if (seen.Add(creator.Id))
                {
                    list.Add(creator);
                }
            }
        }

        return list;
    }
}
