using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Client.Sandbox;
using Xunit;

namespace XhsPowerShell.Client.Tests.Sandbox;

public class SandboxRealismTests
{
    private static readonly SandboxCreator[] Some = Enumerable.Range(0, 150)
        .Select(i => SandboxAsker.World.Creator(i * 33)).ToArray();

    [Fact]
    public async Task The_totals_of_a_profile_and_of_the_marketplace_are_the_sums_of_the_notes()
    {
        var compared = 0;
        foreach (var creator in Some.Where(
            creator => creator.CountForm == SandboxCount.Form.Number && creator.Quote.IsListed).Take(40))
        {
            var (notes, _) = await SandboxAsker.AllNotes(creator.UserId);
            var user = await SandboxAsker.Data(SandboxAsker.User, ("userId", creator.UserId));
            var quote = await SandboxAsker.Data(SandboxAsker.Blogger, ("userId", creator.UserId));
            var (likes, collects) =
                (notes.Sum(note => Number(note, "likes")), notes.Sum(note => Number(note, "collected_count")));

            Assert.Equal((likes, collects), (Number(user, "liked"), Number(user, "collected")));
            Assert.Equal(likes + collects, Number(quote, "likeCollectCountInfo"));
            Assert.Equal(notes.Count, Number(user, "ndiscovery"));
            Assert.Equal(Number(user, "fans"), Number(quote, "fansCount"));
            compared++;
        }

        Assert.Equal(40, compared);
    }

    [Fact]
    public async Task No_creator_gives_two_notes_the_same_title()
    {
        foreach (var creator in Some)
        {
            var titles = (await SandboxAsker.AllNotes(creator.UserId)).Notes.Select(
                note => note.GetProperty("title").GetString()).ToList();
            Assert.Equal(titles.Count, titles.Distinct().Count());
        }
    }

    [Fact]
    public async Task Nobody_posts_at_night_and_most_post_in_the_evening()
    {
        var hours = (await SomeNotes()).Select(note => DateTimeOffset.FromUnixTimeSeconds(Number(note, "create_time"))
            .ToOffset(TimeSpan.FromHours(8)).Hour).ToList();

        Assert.All(hours, hour => Assert.InRange(hour, 7, 22));
        Assert.True(hours.Count(hour => hour >= 17) > hours.Count / 2);
    }

    [Theory]
    [InlineData(2025, 1, 1)]
    [InlineData(2026, 11, 21)]
    [InlineData(2031, 2, 28)]
    public void Everybody_with_notes_has_one_of_the_last_week_and_none_of_today_or_later(int year, int month, int day)
    {
        var world = new SandboxWorld(new DateTimeOffset(year, month, day, 3, 0, 0, TimeSpan.FromHours(8)));
        foreach (var creator in Some.Select(creator => world.Creator((int)creator.Number))
            .Where(creator => creator.NoteCount > 8))
        {
            var notes = world.NotesOf(creator, null)!.Notes;
            Assert.All(notes, note => Assert.True(note.CreatedAt < world.Now));
            Assert.InRange(notes.Max(note => note.CreatedAt), world.Now - (7 * 86_400), world.Now);
        }
    }

    [Fact]
    public void A_note_keeps_its_id_and_its_date_in_the_next_week_and_new_ones_are_added()
    {
        var nextWeek = new SandboxWorld(SandboxAsker.World.Today.AddDays(7));
        foreach (var creator in Some.Where(creator => creator.NoteCount > 20))
        {
            var before = Newest(SandboxAsker.World, creator);
            var after = Newest(nextWeek, creator);

            var added = after.TakeWhile(note => note != before[0]).Count();
            Assert.InRange(added, 1, 7);
            Assert.Equal(before.Take(10), after.Skip(added).Take(10));
        }

        static List<(string Id, long CreatedAt)> Newest(SandboxWorld world, SandboxCreator creator) =>
            Enumerable.Range(0, creator.NoteCount)
            .Select(world.Creator((int)creator.Number).Notes.At).OrderByDescending(note => note.CreatedAt)
            .Select(note => (note.Id, note.CreatedAt)).ToList();
    }

    [Fact]
    public void The_day_begins_at_midnight_in_China()
    {
        var evening = new SandboxWorld(new DateTimeOffset(2026, 5, 31, 15, 59, 0, TimeSpan.Zero));
        var midnight = new SandboxWorld(new DateTimeOffset(2026, 5, 31, 16, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateTimeOffset(2026, 5, 31, 0, 0, 0, TimeSpan.FromHours(8)), evening.Today);
        Assert.Equal(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(8)), midnight.Today);
    }

    [Fact]
    public async Task A_third_of_the_notes_are_videos_with_a_default_stream_a_length_and_a_size()
    {
        var notes = await SomeNotes();
        var videos = notes.Where(note => note.GetProperty("type").GetString() == "video").ToList();

        Assert.InRange(videos.Count, notes.Count / 4, notes.Count / 2);
        Assert.All(videos, video =>
        {
            var media = video.GetProperty("video_info_v2").GetProperty("media");
            var streams = media.GetProperty("stream");
            var all = streams.GetProperty("h264").EnumerateArray()
                .Concat(streams.GetProperty("h265").EnumerateArray()).ToList();
            var main = Assert.Single(all, stream => Number(stream, "default_stream") == 1);
            Assert.StartsWith("https://sandbox.invalid/", main.GetProperty("master_url")
                .GetString(), StringComparison.Ordinal);
            Assert.InRange(Number(main, "video_duration"), 10_000, 400_000);
            Assert.InRange(Number(media.GetProperty("video"), "duration") * 1000L, Number(main, "video_duration"),
                Number(main, "video_duration") + 1000);
            Assert.True(Number(main, "width") > 0 && Number(main, "height") > 0 && Number(main, "size") > 0);
        });
        Assert.All(notes.Except(videos), note => Assert.False(note.TryGetProperty("video_info_v2", out _)));
    }

    [Fact]
    public async Task The_second_line_of_a_search_result_is_the_follower_count_of_the_profile_or_a_profession()
    {
        var counts = 0;
        foreach (var found in (await SandboxAsker.Data(SandboxAsker.Search, ("keyword", "咖啡")))
            .GetProperty("users").EnumerateArray())
        {
            var creator = SandboxAsker.World.FindCreator(found.GetProperty("id").GetString()!)!;
            var line = found.GetProperty("sub_title").GetString();
            Assert.Equal(creator.IsVerified ? "咖啡博主" : "粉丝 " + SandboxCount.Shorten(creator.FollowerCount), line);
            counts += creator.IsVerified ? 0 : 1;
        }

        Assert.InRange(counts, 10, 20);
    }

    [Fact]
    public async Task Prices_come_with_costs_that_fit_them_and_tags_differ_between_creators()
    {
        var tags = new HashSet<string>();
        var agencies = 0;
        foreach (var creator in Some.Where(
            creator => creator is { NoteCount: > 0, Quote: { IsListed: true, IsQuoted: true } }))
        {
            var quote = await SandboxAsker.Data(SandboxAsker.Blogger, ("userId", creator.UserId));
            var expected = quote.GetProperty("picturePrice")
                .GetDecimal() * 1000 / quote.GetProperty("accumCommonImpMedinNum30d").GetDecimal();
            Assert.Equal(expected, quote.GetProperty("estimatePictureCpm").GetDecimal(), 2);
            Assert.True(quote.GetProperty("pictureReadCost").GetDecimal() > 0
                && quote.GetProperty("videoReadCost").GetDecimal() > 0);
            Assert.True(quote.GetProperty("estimateVideoCpm")
                .GetDecimal() >= quote.GetProperty("estimatePictureCpm").GetDecimal());
            tags.Add(quote.GetProperty("contentTags").GetRawText());
            agencies += quote.GetProperty("noteSign").ValueKind == JsonValueKind.Object ? 1 : 0;
        }

        Assert.True(tags.Count > 50);
        Assert.InRange(agencies, 20, 80);
    }

    private static async Task<List<JsonElement>> SomeNotes()
    {
        var notes = new List<JsonElement>();
        foreach (var creator in Some.Take(20))
        {
            notes.AddRange((await SandboxAsker.AllNotes(creator.UserId)).Notes);
        }

        return notes;
    }

    private static long Number(JsonElement element, string name) => element.GetProperty(name).GetInt64();
}
