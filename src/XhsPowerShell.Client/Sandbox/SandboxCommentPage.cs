using System.Collections.Generic;

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
}
