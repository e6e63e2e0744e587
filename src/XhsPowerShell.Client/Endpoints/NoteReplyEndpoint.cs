using System;
using System.Collections.Generic;
using System.Text.Json;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// The replies below a comment: many objects, a page at a time. No cmdlet of its own:
/// <c>Get-XhsNoteComment -IncludeReply</c> requests it.
/// </summary>
public sealed class NoteReplyEndpoint : PagedEndpoint<XhsComment>
{
    private static readonly AnswerTemplate Template = new("note-sub-comment", typeof(SandboxCommentPage));

    internal NoteReplyEndpoint()
    {
    }

    /// <inheritdoc/>
    public override string Name => "NoteReply";

    /// <inheritdoc/>
    public override string Path => "/api/xiaohongshu/get-note-sub-comment/v2";

    /// <inheritdoc/>
    public override string Cmdlet => "Get-XhsNoteComment";

    /// <inheritdoc/>
    public override string Command => "comments replies";

    /// <inheritdoc/>
    public override string Meaning => "The replies below a comment: one billed call a page.";

    /// <inheritdoc/>
    public override InputKind Input => InputKind.NoteId;

    /// <inheritdoc/>
    public override string InputParameter => "noteId";

    /// <inheritdoc/>
    public override IReadOnlyList<EndpointParameter> Parameters { get; } =
    [
        new("commentId", "CommentId", ParameterKind.Text, "The comment."),
        new("lastCursor", "Cursor", ParameterKind.Cursor, "Where to continue."),
    ];

    /// <inheritdoc/>
    public override string Sample => "note-sub-comment.v2.json";

    /// <inheritdoc/>
    public override Query<XhsComment> CreateQuery(string input, QueryOptions? options = null) =>
        throw new NotSupportedException("Replies are requested with the comments of a note.");

    internal override XhsComment? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        CommentFields.Read(ref reader, retrievedAt);

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        SandboxAnswer.ForNote(query, InputParameter, note =>
        note.Threads.FindThread(query["commentId"]) is not (>= 0 and var thread)
            ? SandboxAnswer.NoContent("The note has no such comment")
        : SandboxCommentPage.OfReplies(note.Threads, thread, query["lastCursor"]) is { } page
            ? SandboxAnswer.Ok(Template, page)
        : SandboxAnswer.Invalid("lastCursor is not a cursor of this comment's replies"));
}
