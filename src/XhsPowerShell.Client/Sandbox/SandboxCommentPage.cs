namespace XhsPowerShell.Client.Sandbox;

/// <summary>A page of a note's comments, or of a comment's replies.</summary>
/// <param name="Threads">The comments of the note.</param>
/// <param name="Comments">The comments of the page.</param>
/// <param name="Cursor">Where the list continues; empty at its end.</param>
/// <param name="HasMore">Whether comments follow.</param>
/// <param name="Sort">The order, as the service names it.</param>
internal sealed record SandboxCommentPage(
    SandboxThreads Threads, IReadOnlyList<SandboxComment> Comments, string Cursor, bool HasMore, string Sort)
{
    /// <summary>How many comments and replies there are.</summary>
    public long Total => Threads.Total;

    /// <summary>How many comments there are without the replies.</summary>
    public long ThreadCount => Threads.Count;

    /// <summary>The author of the note.</summary>
    public string UserId => Threads.Note.Creator.UserId;

    /// <summary>The comments after a cursor; null when it is none of this list.</summary>
    public static SandboxCommentPage? OfThreads(SandboxThreads threads, string? cursor, string sort) =>
        Create(threads, cursor, threads.Count, place => threads.At(threads.ThreadAt(place, sort)), sort);

    /// <summary>The replies of a thread after a cursor; null when it is none of this list.</summary>
    public static SandboxCommentPage? OfReplies(SandboxThreads threads, int thread, string? cursor) =>
        Create(threads, cursor, threads.RepliesOf(thread), place => threads.At(thread, place + 1), string.Empty);

    private static SandboxCommentPage? Create(
        SandboxThreads threads, string? cursor, int count, Func<int, SandboxComment> at, string sort)
    {
        var start = SandboxThreads.PlaceOf(cursor, count, place => at(place).Id);
        if (start < 0)
        {
            return null;
        }

        var end = Math.Min(start + SandboxThreads.PageSize, count);
        var comments = Enumerable.Range(start, end - start).Select(at).ToArray();
        var next = end < count ? SandboxThreads.Cursor(comments[comments.Length - 1].Id, end) : string.Empty;
        return new(threads, comments, next, end < count, sort);
    }
}
