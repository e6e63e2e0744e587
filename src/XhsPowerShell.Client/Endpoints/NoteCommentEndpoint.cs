using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// The comments of a note: many objects, a page at a time. The first replies arrive with their comment; with
/// <c>IncludeReply</c> they follow it, and further ones are requested from <see cref="NoteReplyEndpoint"/>.
/// </summary>
public sealed class NoteCommentEndpoint() : PagedEndpoint<XhsComment>(new(
    Name: "NoteComment",
    Path: "/api/xiaohongshu/get-note-comment/v2",
    Cmdlet: "Get-XhsNoteComment",
    Command: "comments",
    Meaning: "The comments of notes, with the replies on request: one billed call a page.",
    ChineseMeaning: "笔记的评论，可同时获取回复：每页计费一次。",
    Input: InputKind.NoteId,
    InputParameter: "noteId",
    Parameters:
    [
        EndpointParameter.Cursor(
            "Where to continue: the Cursor of an error.", "从哪里继续：错误中的 Cursor。"),
        EndpointParameter.Choice("sort", "Sort", "The order of the comments.", "评论的排序方式。",
            ("Default", "normal"), ("Latest", "latest"), ("MostLiked", "like_count")),
        EndpointParameter.Switch(IncludeReply, IncludeReply,
            "Get the replies, too; each further page of them is one billed call.",
            "同时获取回复；回复每多一页计费一次。") with { IsSent = false },
    ],
    Sample: "note-comment.v2.json"))
{
    /// <summary>The name of the switch that is not sent: whether replies are wanted.</summary>
    internal const string IncludeReply = "IncludeReply";

    private static readonly AnswerTemplate Template = new("note-comment", typeof(SandboxCommentPage));

    public override bool HasSinceLast => true;

    public override Query<XhsComment> CreateQuery(string input, QueryOptions? options = null)
    {
        options ??= new();
        return options.Parameters.Any(static parameter => parameter.Name == IncludeReply)
            ? new CommentThreadQuery(input, options, new CommentQuery(this, input, options with { First = null }))
            : new CommentQuery(this, input, options);
    }

    internal override XhsComment? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        CommentFields.Read(ref reader, retrievedAt);

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        SandboxAnswer.ForNote(query, InputParameter, note =>
        query["sort"] is not (null or "normal" or "latest" or "like_count")
            ? SandboxAnswer.Invalid(Texts.Get("Sandbox.UnknownValue", "sort"))
        : SandboxCommentPage.OfThreads(note.Threads, query["lastCursor"], query["sort"] ?? "latest") is { } page
            ? SandboxAnswer.Ok(Template, page)
        : SandboxAnswer.Invalid(Texts.Get("Sandbox.NotACursor", "lastCursor")));

    /// <summary>The comments of a note, or the replies of a comment: their lists continue in the same way.</summary>
    internal sealed class CommentQuery : PagedQuery<XhsComment>
    {
        private readonly HashSet<string> cursors = [];
        private readonly Endpoint<XhsComment> endpoint;
        private readonly (string Name, string Value)[] parameters;
        private readonly string? parent;
        private readonly bool keepRepeated;

        public CommentQuery(Endpoint<XhsComment> endpoint, string noteId, QueryOptions options, string? parent = null)
            : base(noteId, options, endpoint.Read)
        {
            this.endpoint = endpoint;
            this.parent = parent;
            keepRepeated = options.Parameters.Any(static parameter => parameter.Name == IncludeReply);
            Cursor = string.IsNullOrEmpty(options.Cursor) ? null : options.Cursor;
            cursors.Add(Cursor ?? string.Empty);
            var others = options.Parameters.Where(static parameter => parameter.Name != IncludeReply);

            // The service's own default fails more often.
            parameters = parent is not null ? [("commentId", parent)]
                // The newest first: what is new ends where the last run began.
                : options.SinceLast ? [("sort", "latest")]
                : others.Any(static parameter => parameter.Name == "sort") ? [.. others]
                : [.. others, ("sort", "normal")];
        }

        /// <summary>Where the next page begins; null for the first one.</summary>
        public string? Cursor { get; private set; }

        protected override ReadOnlySpan<byte> ListName => "comments"u8;

        /// <summary>Comments that were there before, as they came this time.</summary>
        public Queue<PageItem<XhsComment>> Repeated { get; } = new();

        protected override string Description =>
            Texts.Get(parent is null ? "ListOfComments" : "ListOfReplies", Input);

        protected override ApiRequest NextRequest()
        {
            (string, string)[] all = [("noteId", Input), .. parameters];
            return new(endpoint.Path, Cursor is null ? all : [.. all, ("lastCursor", Cursor)]) { Subject = Input };
        }

        protected override string? IdOf(XhsComment value) => value.CommentId;

        protected override DateTimeOffset? TimeOf(XhsComment value) => value.CreatedAt;

        protected override bool Matches(XhsComment value)
        {
            value.NoteId ??= Input;
            value.ParentId = parent;
            return true;
        }

        protected override void OnDuplicate(PageItem<XhsComment> item)
        {
            if (keepRepeated && item.Value.Details?.FirstReplies?.Count > 0)
            {
                item.Value.NoteId ??= Input;
                Repeated.Enqueue(item);
            }
        }

        protected override bool TryAdvance(Page<XhsComment> page, out string? surprise)
        {
            surprise = string.IsNullOrEmpty(page.Cursor)
                ? page.HasMore == true ? Texts.Get("ListEndsWithoutCursor", Description) : null
                : !cursors.Add(page.Cursor!) ? Texts.Get("ListEndsAtOldCursor", Description)
                : null;
            if (surprise is not null || string.IsNullOrEmpty(page.Cursor))
            {
                return false;
            }

            Cursor = page.Cursor;
            return true;
        }

        internal override XhsApiException AddResumePoint(XhsApiException error) => parent is null
            ? ApiErrorFactory.AddResumePoint(error, Cursor, null, isGiven: Cursor == Options.Cursor)
            : error;
    }
}
