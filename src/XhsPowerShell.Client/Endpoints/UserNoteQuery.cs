using System.Collections.Generic;
using System;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>The notes of a user, newest first after the pinned ones.</summary>
internal sealed class UserNoteQuery(
    XhsClient client, string userId, bool withJson, PageLimits limits, DateTimeOffset? after, DateTimeOffset? before, string? cursor)
    : PagedQuery<XhsNote>(client, userId, withJson, NoteReader.Read, limits)
{
    private readonly HashSet<string> cursors = cursor is null ? [] : [cursor];
    private string? cursor = cursor;
    private bool isPastAfter;

    protected override ReadOnlySpan<byte> ListName => "notes"u8;

    protected override ApiRequest NextRequest() => cursor is null
        ? new(XhsEndpoint.UserNote, ("userId", Input)) { Subject = Input, DataReader = ReadPage }
        : new(XhsEndpoint.UserNote, ("userId", Input), ("lastCursor", cursor)) { Subject = Input, DataReader = ReadPage };

    protected override string? IdOf(XhsNote value) => value.NoteId;

    protected override bool Take(XhsNote value)
    {
        if (value.CreatedAt < after)
        {
            // Pinned notes stand before the newest ones whatever their age.
            isPastAfter |= value.IsSticky != true;
            return false;
        }

        return !(value.CreatedAt >= before);
    }

    protected override bool GoOn(Page<XhsNote> page, bool hasNew)
    {
        if (isPastAfter || page.HasMore == false)
        {
            return false;
        }

        if (page.Entries.Count == 0)
        {
            return Stop(page.HasMore == true ? "announced more notes of user {0} and sent none" : null);
        }

        if (!hasNew)
        {
            return Stop("sent nothing but notes of user {0} that were there before");
        }

        var next = page.Entries[page.Entries.Count - 1].Value.Cursor;
        if (string.IsNullOrEmpty(next))
        {
            return Stop("announced more notes of user {0} without saying where they go on");
        }

        if (!cursors.Add(next!))
        {
            return Stop("sent a cursor of user {0} for the second time");
        }

        cursor = next;
        return true;
    }

    protected override XhsApiException WithPlace(XhsApiException error) => ApiErrorFactory.At(error, cursor, null);

    private bool Stop(string? surprise)
    {
        if (surprise is not null)
        {
            Client.Log.Warning($"The service {string.Format(System.Globalization.CultureInfo.InvariantCulture, surprise, Input)}; the list ends here.");
        }

        return false;
    }
}
