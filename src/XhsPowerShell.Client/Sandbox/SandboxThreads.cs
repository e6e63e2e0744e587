namespace XhsPowerShell.Client.Sandbox;

/// <summary>
/// The comments of one note with their replies: together as many as the note says. Nothing is stored; a thread is a
/// comment with its replies, and its number says how many there are and who wrote them.
/// </summary>
internal sealed class SandboxThreads(SandboxNote note)
{
    /// <summary>How many replies arrive with their comment.</summary>
    public const int FirstReplies = 2;

    /// <summary>How many comments or replies a page holds.</summary>
    public const int PageSize = 10;

    /// <summary>Keeps comments' ids apart from other ids.</summary>
    private const uint IdKey = 0x12034D5B;

    // A reply's number is its thread's number and its own in the thread.
    private const int NumbersPerThread = 32;

    // Most comments have no reply and a few have many: the replies of threads 0 to 7, 8 to 15 and so on.
    private static readonly int[] Pattern = [0, 1, 0, 4, 0, 0, 2, 13];
    private static readonly int CommentsPerRound = Pattern.Sum() + Pattern.Length;

    private readonly uint owner = Convert.ToUInt32(note.Id.Substring(16), 16);

    /// <summary>All comments and replies (count).</summary>
    public long Total => note.CommentCount;

    /// <summary>Comments that are no replies (count).</summary>
    public int Count { get; } = CountThreads(note.CommentCount);
    public SandboxNote Note => note;

    /// <summary>How many replies a thread has.</summary>
    public int RepliesOf(int thread) => (int)Math.Min(Pattern[thread % Pattern.Length], Total - StartOf(thread) - 1);

    /// <summary>The thread at a place (from 0) of the list.</summary>
    /// <param name="sort">As the service names it; the oldest comments have the most likes.</param>
    public int ThreadAt(int place, string sort) => sort switch
    {
        "latest" => Count - 1 - place,
        "like_count" => place,
        _ => place % 2 == 0 ? place / 2 : Count - 1 - (place / 2),
    };

    /// <summary>A comment (<paramref name="reply"/> 0) or one of its replies (from 1).</summary>
    public SandboxComment At(int thread, int reply = 0)
    {
        var time = TimeOf(thread, reply);
        return new(this, thread, reply, time, SandboxId.Write(time, Number(thread, reply), IdKey, owner));
    }

    /// <summary>The thread of a comment's id; -1 when it is no comment of this note.</summary>
    public int FindThread(string? commentId)
    {
        if (!SandboxId.IsWellFormed(commentId))
        {
            return -1;
        }

        var number = SandboxId.Read(commentId!, IdKey);
        var thread = (int)(number / NumbersPerThread);
        return number % NumbersPerThread == 0
            && thread < Count && SandboxId.AreSame(At(thread).Id, commentId!) ? thread : -1;
    }

    /// <summary>A cursor behind a comment: JSON in a string, as the service writes it.</summary>
    public static string Cursor(string id, int index) =>
        string.Concat("{\"cursor\":\"", id, "\",\"index\":", index.ToString(CultureInfo.InvariantCulture), "}");

    /// <summary>The number of comments before a cursor; -1 when it is none of this list.</summary>
    /// <param name="cursor">The cursor; empty for the beginning.</param>
    /// <param name="count">How many the list has.</param>
    /// <param name="idAt">The id at a place of the list.</param>
    public static int PlaceOf(string? cursor, int count, Func<int, string> idAt)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return 0;
        }

        var start = cursor!.LastIndexOf(':') + 1;
        return int.TryParse(
            cursor.Substring(start).TrimEnd('}'), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index >= 1 && index <= count && cursor == Cursor(idAt(index - 1), index)
            ? index
            : -1;
    }

    /// <summary>What tells a comment apart when random numbers are drawn for it.</summary>
    internal uint KeyOf(int thread, int reply) => unchecked((owner * 0x9E3779B1u) + Number(thread, reply));

    private static uint Number(int thread, int reply) => (uint)((thread * NumbersPerThread) + reply);

    private static long StartOf(int thread) =>
        ((long)(thread / Pattern.Length) * CommentsPerRound) +
            Enumerable.Range(0, thread % Pattern.Length).Sum(static i => Pattern[i] + 1);

    private static int CountThreads(long comments)
    {
        var count = (int)(comments / CommentsPerRound) * Pattern.Length;
        while (StartOf(count) < comments)
        {
            count++;
        }

        return count;
    }

    // Later threads are newer, and a reply is newer than what stands before it; all lie between the note and today.
    private long TimeOf(int thread, int reply)
    {
        var span = Math.Max(1, Math.Min(note.Creator.World.Now - note.CreatedAt, 20 * 86_400) - 1);
        var (from, to) = (span * thread / Count, span * (thread + 1) / Count);
        return note.CreatedAt + from + ((to - from) * reply / NumbersPerThread);
    }
}
