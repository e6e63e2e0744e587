using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// The replies below a comment: many objects, a page at a time. No cmdlet of its own:
/// <c>Get-XhsNoteComment -IncludeReply</c> requests it.
/// </summary>
public sealed class NoteReplyEndpoint() : PagedEndpoint<XhsComment>(new(
    Name: "NoteReply",
    Path: "/api/xiaohongshu/get-note-sub-comment/v2",
    Cmdlet: "Get-XhsNoteComment",
    Command: "comments replies",
    Meaning: "The replies below a comment: one billed call a page.",
    ChineseMeaning: "评论下的回复：每页计费一次。",
    Input: InputKind.NoteId,
    InputParameter: "noteId",
    Parameters:
    [
        EndpointParameter.Text("commentId", "CommentId", "The comment.", "评论。"),
        EndpointParameter.Cursor("Where to continue.", "从哪里继续。"),
    ],
    Sample: "note-sub-comment.v2.json"))
{
    private static readonly AnswerTemplate Template = new("note-sub-comment", typeof(SandboxCommentPage));

    public override Query<XhsComment> CreateQuery(string input, QueryOptions? options = null) =>
        options?.Parameters.FirstOrDefault(static parameter => parameter.Name == "commentId").Value is { } comment
            ? new NoteCommentEndpoint.CommentQuery(this, input, options with { Parameters = [] }, comment)
            : throw new NotSupportedException("Replies are requested with the comments of a note.");

    internal override XhsComment? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        CommentFields.Read(ref reader, retrievedAt);

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        SandboxAnswer.ForNote(query, InputParameter, note =>
        note.Threads.FindThread(query["commentId"]) is not (>= 0 and var thread)
            ? SandboxAnswer.NoContent(Texts.Get("Sandbox.NoComment"))
        : SandboxCommentPage.OfReplies(note.Threads, thread, query["lastCursor"]) is { } page
            ? SandboxAnswer.Ok(Template, page)
        : SandboxAnswer.Invalid(Texts.Get("Sandbox.NotACursor", "lastCursor")));
}
