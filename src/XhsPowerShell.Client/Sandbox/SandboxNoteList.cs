using System;
using System.Linq;
using System.Text.Json;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>Answers get-user-note-list: pinned notes first, then the others from the newest on, 20 a page.</summary>
internal sealed class SandboxNoteList
{
    private readonly SandboxCreator _creator;
    private readonly int[] _pinned;

    private SandboxNoteList(SandboxCreator creator)
    {
        _creator = creator;
        _pinned = PinnedOf(creator);
    }

    public static SandboxAnswer Answer(SandboxCreator creator, string? lastCursor)
    {
        var list = new SandboxNoteList(creator);
        int start = string.IsNullOrEmpty(lastCursor) ? 0 : list.PlaceAfter(lastCursor!);
        return start < 0
            ? SandboxAnswer.Invalid("lastCursor is not a cursor of this user's notes")
            : SandboxAnswer.Ok(json => list.Write(json, start));
    }

    // Up to three of the older notes, in no order of date. Never the newest ones, which would not show as out of order.
    private static int[] PinnedOf(SandboxCreator creator)
    {
        if (creator.NoteCount < 8)
        {
            return Array.Empty<int>();
        }

        var dice = new DeterministicRandom("pinned", (uint)creator.Index);
        long count = dice.Between(0, 3);
        return new int[count].Select(_ => (int)dice.Between(4, creator.NoteCount - 1)).Distinct().ToArray();
    }

    // Notes are numbered from the newest on, the pinned ones among them.
    private int NumberAt(int place)
    {
        if (place < _pinned.Length)
        {
            return _pinned[place];
        }

        int number = place - _pinned.Length;
        foreach (int pinned in _pinned.OrderBy(n => n))
        {
            number += pinned <= number ? 1 : 0;
        }

        return number;
    }

    private int PlaceAfter(string cursor)
    {
        int number = SandboxNote.NumberOf(_creator, cursor);
        if (number < 0)
        {
            return -1;
        }

        int pinned = Array.IndexOf(_pinned, number);
        return 1 + (pinned >= 0 ? pinned : _pinned.Length + number - _pinned.Count(n => n < number));
    }

    private void Write(Utf8JsonWriter json, int start)
    {
        int end = Math.Min(start + SandboxWorld.PageSize, _creator.NoteCount);
        json.WriteStartObject();
        json.WriteStartArray("notes");
        for (int place = start; place < end; place++)
        {
            new SandboxNote(_creator, NumberAt(place), place < _pinned.Length).Write(json);
        }

        json.WriteEndArray();
        json.Strings("tags");
        json.WriteBoolean("has_more", end < _creator.NoteCount);
        json.WriteEndObject();
    }
}
