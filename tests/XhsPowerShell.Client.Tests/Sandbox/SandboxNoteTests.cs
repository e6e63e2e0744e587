using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Client.Sandbox;
using Xunit;

namespace XhsPowerShell.Client.Tests.Sandbox;

public class SandboxNoteTests
{
    private static readonly IEnumerable<SandboxCreator> Creators = Enumerable.Range(0, 150)
        .Select(i => SandboxAsker.World.Creator(i * 33));

    [Fact]
    public async Task Cursors_lead_through_all_notes_to_the_end_and_no_note_comes_twice()
    {
        foreach (var creator in Creators)
        {
            (var notes, var pages) = await SandboxAsker.AllNotes(creator.UserId);

            Assert.Equal(creator.NoteCount, notes.Count);
            Assert.Equal(creator.NoteCount,
                notes.Select(note => note.GetProperty("id").GetString()).Distinct().Count());
            Assert.Equal(Math.Max(1, (creator.NoteCount + 19) / 20), pages);
        }
    }

    [Fact]
    public async Task Up_to_three_pinned_notes_come_first_and_the_others_newest_first()
    {
        var pinnedCounts = new HashSet<int>();
        var outOfOrder = false;
        foreach (var creator in Creators)
        {
            var notes = (await SandboxAsker.AllNotes(creator.UserId)).Notes;
            var pinned = notes.TakeWhile(IsSticky).Select(CreatedAt).ToList();
            var others = notes.Skip(pinned.Count).Select(CreatedAt).ToList();

            Assert.DoesNotContain(notes.Skip(pinned.Count), IsSticky);
            Assert.Equal(others.OrderByDescending(time => time), others);
            Assert.Equal(others.Count, others.Distinct().Count());
            pinnedCounts.Add(pinned.Count);
            outOfOrder |= pinned.Count > 0 && pinned[0] < others[0];
        }

        Assert.Equal([0, 1, 2, 3], pinnedCounts.OrderBy(count => count));
        Assert.True(outOfOrder);
    }

    [Fact]
    public async Task Creators_have_between_no_notes_and_120()
    {
        var counts = Enumerable.Range(0, SandboxWorld.CreatorCount)
            .Select(i => SandboxAsker.World.Creator(i).NoteCount).ToArray();
        var empty = SandboxAsker.World.Creator(Array.IndexOf(counts, 0));

        Assert.Equal((0, 120), (counts.Min(), counts.Max()));
        Assert.Empty((await SandboxAsker.AllNotes(empty.UserId)).Notes);
    }

    [Fact]
    public async Task After_the_last_note_comes_an_empty_page()
    {
        var last = (await SandboxAsker.AllNotes(SandboxWorld.ExampleUserId)).Notes[^1]
            .GetProperty("cursor").GetString()!;
        var data =
            await SandboxAsker.Data(SandboxAsker.Notes, ("userId", SandboxWorld.ExampleUserId), ("lastCursor", last));

        Assert.Equal(0, data.GetProperty("notes").GetArrayLength());
        Assert.False(data.GetProperty("has_more").GetBoolean());
    }

    [Fact]
    public async Task Any_note_is_a_cursor_and_goes_on_right_after_it()
    {
        var notes = (await SandboxAsker.AllNotes(SandboxWorld.ExampleUserId)).Notes;
        for (var i = 0; i < notes.Count - 1; i++)
        {
            var data = await SandboxAsker.Data(
                SandboxAsker.Notes, ("userId", SandboxWorld.ExampleUserId),
                    ("lastCursor", notes[i].GetProperty("cursor").GetString()!));
            Assert.Equal(notes[i + 1].GetProperty("id").GetString(), data.GetProperty("notes")[0]
                .GetProperty("id").GetString());
        }
    }

    [Fact]
    public async Task A_cursor_that_is_none_or_another_user_s_is_400()
    {
        var other = Creators.Skip(1).First(creator => creator.NoteCount > 0).UserId;
        var foreign = (await SandboxAsker.AllNotes(other)).Notes[0].GetProperty("cursor").GetString()!;
        foreach (var cursor in new[] { "nonsense", foreign, SandboxWorld.MissingUserId, SandboxWorld.ExampleUserId })
        {
            Assert.Equal(400, await SandboxAsker.Code(
                SandboxAsker.Notes, ("userId", SandboxWorld.ExampleUserId), ("lastCursor", cursor)));
        }
    }

    [Fact]
    public async Task Notes_have_the_oddities_of_the_service()
    {
        var notes = new List<JsonElement>();
        foreach (var creator in Creators.Take(20))
        {
            notes.AddRange((await SandboxAsker.AllNotes(creator.UserId)).Notes);
        }

        Assert.Contains(notes, note => UpdatedAt(note) == 0);
        Assert.All(notes, note => Assert.True(UpdatedAt(note) == 0 || UpdatedAt(note) > CreatedAt(note)));
        Assert.All(notes, note =>
            Assert.Equal(note.GetProperty("id").GetString(), note.GetProperty("cursor").GetString()));
        Assert.All(notes, note => Assert.InRange(CreatedAt(note), 1_704_067_200, SandboxAsker.World.Now));
        Assert.Contains(
            notes, note => note.GetProperty("desc").GetString()!.EndsWith("[话题]#", StringComparison.Ordinal));
        Assert.Contains(
            notes, note => !note.GetProperty("desc").GetString()!.Contains("[话题]#", StringComparison.Ordinal));
        Assert.Equal(["normal", "video"],
            notes.Select(note => note.GetProperty("type").GetString()).Distinct().Order());
        Assert.All(notes, note => Assert.StartsWith(
            "https://sandbox.invalid/", note.GetProperty("images_list")[0].GetProperty("url")
                .GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_date_in_words_is_the_day_in_China_that_the_note_was_made()
    {
        foreach (var note in (await SandboxAsker.AllNotes(SandboxWorld.ExampleUserId)).Notes)
        {
            var day = DateTimeOffset.FromUnixTimeSeconds(CreatedAt(note)).ToOffset(TimeSpan.FromHours(8))
                .ToString("yyyy-MM-dd", null);
            Assert.Equal(day, note.GetProperty("time_desc").GetString());
        }
    }

    private static bool IsSticky(JsonElement note) => note.GetProperty("sticky").GetBoolean();

    private static long UpdatedAt(JsonElement note) => note.GetProperty("last_update_time").GetInt64();

    private static long CreatedAt(JsonElement note) => note.GetProperty("create_time").GetInt64();
}
