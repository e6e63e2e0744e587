using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// A user's notes: many objects, a page at a time, pinned ones first and then the newest. Each note carries the cursor
/// to continue after it.
/// </summary>
public sealed class UserNoteEndpoint() : PagedEndpoint<XhsNote>(new(
    Name: "UserNote",
    Path: "/api/xiaohongshu/get-user-note-list/v4",
    Cmdlet: "Get-XhsUserNote",
    Command: "notes",
    Meaning: "The notes of creators, pinned ones first and then the newest: one billed call a page.",
    ChineseMeaning: "博主的笔记，先置顶，再按时间从新到旧：每页计费一次。",
    Input: InputKind.UserId,
    InputParameter: "userId",
    Parameters:
    [
        EndpointParameter.Cursor("Where to continue: the Cursor of the last note received, or of an error.",
            "从哪里继续：最后收到的笔记的 Cursor，或错误中的 Cursor。"),
    ],
    HasPeriod: true,
    Sample: "get-user-note-list.v4.json"))
{
    private static readonly AnswerTemplate Template = new("user-note-list", typeof(SandboxNotePage));

    public override bool HasSinceLast => true;

    public override Query<XhsNote> CreateQuery(string input, QueryOptions? options = null) =>
        new NoteQuery(this, input, options ?? new());

    internal override XhsNote? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        NoteFields.Read(ref reader, retrievedAt);

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        SandboxAnswer.ForCreator(query, InputParameter, creator =>
            query.World.NotesOf(creator, query["lastCursor"]) is { } page
            ? SandboxAnswer.Ok(Template, page)
            : SandboxAnswer.Invalid(Texts.Get("Sandbox.NotACursor", "lastCursor")));

    private sealed class NoteQuery(UserNoteEndpoint endpoint, string userId, QueryOptions options)
        : PagedQuery<XhsNote>(userId, options, endpoint.Read)
    {
        private readonly HashSet<string> cursors = options.Cursor is null ? [] : [options.Cursor];
        private string? cursor = options.Cursor;
        private bool isPastAfter;

        protected override ReadOnlySpan<byte> ListName => "notes"u8;

        protected override string Description => Texts.Get("ListOfNotes", Input);

        protected override bool IsPastEnd => isPastAfter;

        protected override ApiRequest NextRequest() => cursor is null
            ? new(endpoint.Path, ("userId", Input)) { Subject = Input }
            : new(endpoint.Path, ("userId", Input), ("lastCursor", cursor)) { Subject = Input };

        protected override string? IdOf(XhsNote value) => value.NoteId;

        protected override DateTimeOffset? TimeOf(XhsNote value) => value.CreatedAt;

        protected override bool IsPinned(XhsNote value) => value.IsSticky == true;

        protected override bool Matches(XhsNote value)
        {
            if (value.CreatedAt < Options.After)
            {
                // Pinned notes stand before the newest ones whatever their age.
                isPastAfter |= value.IsSticky != true;
                return false;
            }

            return !(value.CreatedAt >= Options.Before);
        }

        protected override bool TryAdvance(Page<XhsNote> page, out string? surprise)
        {
            var next = page.Items[page.Items.Count - 1].Value.Cursor;
            surprise = string.IsNullOrEmpty(next) ? Texts.Get("ListEndsWithoutCursor", Description)
                : !cursors.Add(next!) ? Texts.Get("ListEndsAtOldCursor", Description)
                : null;
            cursor = surprise is null ? next : cursor;
            return surprise is null;
        }

        internal override XhsApiException AddResumePoint(XhsApiException error) =>
            ApiErrorFactory.AddResumePoint(error, cursor, null, isGiven: cursor == Options.Cursor);
    }
}
