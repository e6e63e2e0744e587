using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using XhsPowerShell.Client.Sandbox;
using XhsPowerShell.TestServer.Accounts;
using XhsPowerShell.TestServer.Scenarios;

namespace XhsPowerShell.TestServer.World;

/// <summary>
/// The sandbox's world as a scenario wants it: every well-formed id is a creator's, with so many notes; every keyword
/// finds so many creators; lists can be faulty. It is always the same day.
/// </summary>
internal sealed class ScenarioWorld(Scenario scenario, Fault? fault) : SandboxWorld(Day)
{
    private const int SecondsBetweenNotes = 5_400;

    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    public override SandboxCreator FindCreator(string userId) =>
        new(this, (uint)StableHash.Compute(userId.ToLowerInvariant()), userId)
    {
        NoteCount = scenario.AllNotes,
        HasSmallNotes = true,
    };

    public override SandboxNotes CreateNotes(SandboxCreator creator) =>
        SandboxNotes.Even(creator, SecondsBetweenNotes, scenario.Pinned, scenario.NewNotes);

    public override SandboxQuote CreateQuote(SandboxCreator creator) =>
        new(creator) { IsListed = true, IsQuoted = true };

    public override SandboxUserPage SearchUsers(string keyword, int page)
    {
        var last = Math.Max(1, (scenario.SearchUsers + PageSize - 1) / PageSize);
        var shown = fault is { RepeatPages: true } ? 1 : Math.Min(page, last);
        var first = (shown - 1) * PageSize;
        var end = Math.Min(first + PageSize, scenario.SearchUsers);
        if (fault is { SameNoteOnTwoPages: true } && shown > 1)
        {
            first--;
        }

        return new(keyword, Enumerable.Range(first, end - first)
            .Select(i => FindCreator(IdOf(keyword, i + 1))).ToArray());
    }

    public override SandboxNotePage? NotesOf(SandboxCreator creator, string? cursor)
    {
        var isLater = !string.IsNullOrEmpty(cursor);
        var previous = isLater && scenario.IsWorld ? creator.Notes.PlaceOf(cursor!) : -1;
        if (!scenario.IsWorld)
        {
            // What follows the printed sample, which says that there are more: lets clients come to an end.
            return new([], false);
        }

        if (isLater && previous < 0)
        {
            return null;
        }

        var first = fault is { RepeatPages: true } ? 0 : previous + 1;
        var end = Math.Min(first + scenario.PageSize, scenario.AllNotes);
        var notes = Places(previous, first, end).Select(creator.Notes.At).ToList();
        if (isLater && fault is { StuckCursor: true })
        {
            notes.ForEach(note => note.Cursor = cursor!);
        }

        return new(notes, end < scenario.AllNotes
            || fault is { RepeatPages: true } or { StuckCursor: true } or { HasMoreWithoutNotes: true });
    }

    public override SandboxNote FindNote(string noteId) =>
        new(FindCreator(noteId), 0, Now - SecondsBetweenNotes, noteId, isPinned: false)
    {
        CommentCount = scenario.CommentsPerNote,
    };

    public override SandboxFoundNotes SearchNotes(SandboxNoteSearch search, string keyword, int page) =>
        new(keyword, Ranks(page).Select(rank => FindNote(IdOf("note " + keyword, rank)))
            .ToArray(), HasSuggestion: true);

    public override SandboxQuotePage SearchQuotes(SandboxQuery query, int page) =>
        new(Ranks(page).Select(rank => FindCreator(IdOf("quote " + query["keyword"], rank)).Quote)
            .ToArray(), scenario.SearchUsers);

    private IEnumerable<int> Ranks(int page)
    {
        var first = Math.Min((long)((fault is { RepeatPages: true } ? 1 : page) - 1) * PageSize, scenario.SearchUsers);
        return Enumerable.Range((int)first + 1, (int)Math.Min(PageSize, scenario.SearchUsers - first));
    }

    private static string IdOf(string keyword, int rank) =>
        (StableHash.Compute(keyword, 7) ^ StableHash.Mix((ulong)rank)).ToString("x16", CultureInfo.InvariantCulture)
        + rank.ToString("x8", CultureInfo.InvariantCulture);

    private IEnumerable<int> Places(int previous, int first, int end)
    {
        var isLater = previous >= 0;
        var page = Enumerable.Range(first, Math.Max(0, end - first));
        return fault switch
        {
            { HasMoreWithoutNotes: true } => [],
            { PinnedAgainOnPage2: true } when isLater =>
                Enumerable.Range(0, Math.Min(scenario.Pinned, scenario.AllNotes)).Concat(page),
            { SameNoteOnTwoPages: true } when isLater => page.Prepend(previous),
            _ => page,
        };
    }
}
