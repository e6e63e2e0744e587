using System;
using System.Collections.Generic;
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
public sealed class UserNoteEndpoint : PagedEndpoint<XhsNote>
{
    private static readonly AnswerTemplate Template = new("user-note-list", typeof(SandboxNotePage));

    internal UserNoteEndpoint()
    {
    }

    /// <inheritdoc/>
    public override string Name => "UserNote";

    /// <inheritdoc/>
    public override string Path => "/api/xiaohongshu/get-user-note-list/v4";

    /// <inheritdoc/>
    public override string Cmdlet => "Get-XhsUserNote";

    /// <inheritdoc/>
    public override string Command => "notes";

    /// <inheritdoc/>
    public override string Meaning => "The notes of creators, pinned ones first and then the newest: one billed " +
        "call a page.";

    /// <inheritdoc/>
    public override InputKind Input => InputKind.UserId;

    /// <inheritdoc/>
    public override string InputParameter => "userId";

    /// <inheritdoc/>
    public override IReadOnlyList<EndpointParameter> Parameters { get; } =
    [
        new("lastCursor", "Cursor",
            ParameterKind.Cursor, "Where to continue: the Cursor of the last note received, or of an error."),
    ];

    /// <inheritdoc/>
    public override bool HasPeriod => true;

    /// <inheritdoc/>
    public override string Sample => "get-user-note-list.v4.json";

    /// <inheritdoc/>
    public override Query<XhsNote> CreateQuery(string input, QueryOptions? options = null) =>
        new NoteQuery(this, input, options ?? new());

    internal override XhsNote? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        NoteFields.Read(ref reader, retrievedAt);

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        SandboxAnswer.ForCreator(query, InputParameter, creator =>
            query.World.NotesOf(creator, query["lastCursor"]) is { } page
            ? SandboxAnswer.Ok(Template, page)
            : SandboxAnswer.Invalid("lastCursor is not a cursor of this user's notes"));

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

        protected override XhsApiException AddResumePoint(XhsApiException error) =>
            ApiErrorFactory.At(error, cursor, null, isGiven: cursor == Options.Cursor);
    }
}
