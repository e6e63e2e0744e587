using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Sandbox;
using Xunit;

namespace XhsPowerShell.Client.Tests.Sandbox;

/// <summary>The marketplace's figures in the sandbox agree with each other and with the profile.</summary>
public class SandboxMarketplaceTests
{
    private const string Example = SandboxWorld.ExampleUserId;

    [Theory]
    [InlineData("DAY_30", 30)]
    [InlineData("DAY_90", 90)]
    public async Task A_history_ends_yesterday_at_the_follower_count_of_the_profile(string period, int days)
    {
        var history = await Ask(EndpointList.PgyFansHistory, ("dateType", period));
        var list = history.GetProperty("list").EnumerateArray().ToArray();
        var profile = await Ask(EndpointList.User);

        Assert.Equal(days, list.Length);
        Assert.Equal(profile.GetProperty("fans").GetInt64(), list[^1].GetProperty("num").GetInt64());
        Assert.Equal(Enumerable.Range(0, days)
            .Select(age => Day(-days + age)), list.Select(day => day.GetProperty("dateKey").GetString()));
    }

    [Fact]
    public async Task The_increases_of_the_days_are_the_increase_of_the_summary()
    {
        var history = await Ask(EndpointList.PgyFansHistory, ("increaseType", "FANS_INCREASE"));
        var summary = (await Ask(EndpointList.PgyFansSummary)).GetProperty("fansIncreaseNum").GetInt64();

        Assert.Equal(summary, history.GetProperty("fansNumInc").GetInt64());
        Assert.Equal(summary, history.GetProperty("list").EnumerateArray()
            .Sum(day => day.GetProperty("num").GetInt64()));
    }

    [Fact]
    public async Task The_sum_of_the_core_data_is_that_of_its_days()
    {
        var data = await Ask(EndpointList.PgyCoreData, ("dateType", "DAY_90"), ("business", "COOPERATE_NOTE"));

        foreach (var name in new[] { "imp", "read", "engage" })
        {
            Assert.Equal(data.GetProperty("sumData").GetProperty(name).GetInt64(), data.GetProperty("dailyData")
                .EnumerateArray().Sum(day => day.GetProperty(name).GetInt64()));
        }

        Assert.Equal(90, data.GetProperty("dailyData").GetArrayLength());
        Assert.Equal(Day(-1), data.GetProperty("sumData").GetProperty("dateKey").GetString());
    }

    [Fact]
    public async Task The_shares_of_the_followers_add_up()
    {
        var fans = await Ask(EndpointList.PgyFansProfile);

        Assert.InRange(fans.GetProperty("ages").EnumerateArray()
            .Sum(part => part.GetProperty("percent").GetDecimal()), 0.999m, 1.001m);
        Assert.Equal(1, fans.GetProperty("gender").GetProperty("male").GetDecimal() +
            fans.GetProperty("gender").GetProperty("female").GetDecimal());
        Assert.True(fans.GetProperty("cities").EnumerateArray()
            .Sum(part => part.GetProperty("percent").GetDecimal()) < 1);
    }

    [Fact]
    public async Task Summary_profile_and_costs_name_the_same_medians_and_prices()
    {
        var summary = await Ask(EndpointList.PgyDataSummary);
        var rate = await Ask(EndpointList.PgyNotesRate);
        var blogger = await Ask(EndpointList.PgyBlogger);
        var cost = await Ask(EndpointList.PgyCostEffective);

        Assert.Equal(blogger.GetProperty("clickMidNum").GetInt64(), summary.GetProperty("readMedian").GetInt64());
        Assert.Equal(blogger.GetProperty("clickMidNum").GetInt64(), rate.GetProperty("readMedian").GetInt64());
        Assert.Equal(blogger.GetProperty("estimatePictureCpm")
            .GetDecimal(), cost.GetProperty("estimatePictureCpm").GetDecimal());
        Assert.Equal(
            decimal.Parse(cost.GetProperty("pictureReadCost").GetString()!, CultureInfo.InvariantCulture) * 100,
            decimal.Parse(summary.GetProperty("pictureReadCost").GetString()!, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_rated_notes_are_the_creator_s_own_of_the_period()
    {
        var notes = (await Ask(EndpointList.PgyNotesRate, ("noteType", "VIDEO"), ("dateType", "DAY_90")))
            .GetProperty("notes").EnumerateArray().ToArray();
        var own = (await SandboxAsker.AllNotes(Example)).Notes.ToDictionary(
            note => note.GetProperty("id").GetString()!);

        Assert.NotEmpty(notes);
        Assert.All(notes, note =>
        {
            var listed = own[note.GetProperty("noteId").GetString()!];
            Assert.Equal("video", listed.GetProperty("type").GetString());
            Assert.Equal(listed.GetProperty("likes").GetInt64(), note.GetProperty("likeNum").GetInt64());
            Assert.Equal(listed.GetProperty("title").GetString(), note.GetProperty("title").GetString());
        });
    }

    [Theory]
    [InlineData("DAILY_NOTE", "DAY_30", null)]
    [InlineData("DAILY_NOTE", "DAY_90", null)]
    [InlineData("COOPERATE_NOTE", "DAY_90", null)]
    [InlineData("DAILY_NOTE", "DAY_90", "ORGANIC_ONLY")]
    public async Task Medians_and_sums_follow_from_the_rated_notes(string business, string period, string? advertising)
    {
        (string, string)[] asked = [("business", business), ("dateType", period)];
        asked = advertising is null ? asked : [.. asked, ("advertiseSwitch", advertising)];
        var rate = await Ask(EndpointList.PgyNotesRate, asked);
        var core = (await Ask(EndpointList.PgyCoreData, asked)).GetProperty("sumData");
        var notes = rate.GetProperty("notes").EnumerateArray().ToArray();

        Assert.NotEmpty(notes);
        Assert.Equal(notes.Length, rate.GetProperty("noteNumber").GetInt32());
        foreach (var (median, count) in new[]
        {
            ("readMedian", "readNum"), ("impMedian", "impNum"), ("interactionMedian", "interactionNum"),
            ("likeMedian", "likeNum"), ("collectMedian", "collectNum"),
        })
        {
            Assert.Equal(Median(notes, count), rate.GetProperty(median).GetInt64());
        }

        Assert.Equal(Sum(notes, "readNum"), core.GetProperty("read").GetInt64());
        Assert.Equal(Sum(notes, "impNum"), core.GetProperty("imp").GetInt64());
    }

    [Theory]
    [InlineData("DAILY_NOTE")]
    [InlineData("COOPERATE_NOTE")]
    public async Task A_summary_has_the_medians_of_the_notes_of_30_days(string business)
    {
        var summary = await Ask(EndpointList.PgyDataSummary, ("business", business));
        var rate = await Ask(EndpointList.PgyNotesRate, ("business", business));

        foreach (var (inSummary, inRate) in new[]
        {
            ("noteNumber", "noteNumber"), ("readMedian", "readMedian"), ("interactionMedian", "interactionMedian"),
            ("mAccumImpNum", "impMedian"), ("mEngagementNum", "mEngagementNum"),
        })
        {
            Assert.Equal(rate.GetProperty(inRate).GetInt64(), summary.GetProperty(inSummary).GetInt64());
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ORGANIC_ONLY")]
    public async Task The_listed_notes_have_the_figures_of_the_rated_ones(string? advertising)
    {
        (string, string)[] asked = advertising is null ? [] : [("advertiseSwitch", advertising)];
        var listed = (await Ask(EndpointList.PgyNote, asked)).GetProperty("list").EnumerateArray()
            .ToDictionary(note => note.GetProperty("noteId").GetString()!);
        var rated = (await Ask(EndpointList.PgyNotesRate, asked)).GetProperty("notes").EnumerateArray()
            .Where(note => listed.ContainsKey(note.GetProperty("noteId").GetString()!)).ToArray();

        Assert.NotEmpty(rated);
        Assert.All(rated, note => Assert.Equal(
            listed[note.GetProperty("noteId").GetString()!].GetProperty("readNum").GetInt64(),
            note.GetProperty("readNum").GetInt64()));
    }

    [Fact]
    public async Task A_creator_without_a_quote_has_no_costs_and_one_outside_of_the_marketplace_is_201()
    {
        var creators = Enumerable.Range(0, SandboxWorld.CreatorCount).Select(SandboxAsker.World.Creator).ToArray();
        var silent = creators.First(
            static creator => creator.Quote is { IsListed: true, IsQuoted: false } && creator.NoteCount > 0);
        var outside = creators.First(static creator => !creator.Quote.IsListed);

        Assert.Equal(JsonValueKind.Null, (await SandboxAsker.Data(EndpointList.PgyCostEffective.Path,
            ("userId", silent.UserId))).GetProperty("estimatePictureCpm").ValueKind);
        Assert.Equal(0, (await SandboxAsker.Data(EndpointList.PgyDataSummary.Path, ("userId", silent.UserId)))
            .GetProperty("estimatePictureCpm").GetDecimal());
        foreach (var endpoint in EndpointList.All.Where(static endpoint =>
            endpoint.Path.Contains("/api/solar/kol/", StringComparison.Ordinal) && endpoint.Input == InputKind.UserId))
        {
            Assert.Equal(201, await SandboxAsker.Code(endpoint.Path, ("userId", outside.UserId)));
        }
    }

    [Fact]
    public async Task A_value_that_the_service_does_not_know_is_400()
    {
        foreach (var name in new[] { "business", "noteType", "dateType", "advertiseSwitch" })
        {
            Assert.Equal(400,
                await SandboxAsker.Code(EndpointList.PgyCoreData.Path, ("userId", Example), (name, "NEVER")));
        }
    }

    private static Task<JsonElement> Ask(Endpoint endpoint, params (string Name, string Value)[] parameters) =>
        SandboxAsker.Data(endpoint.Path, [(endpoint.InputParameter, Example), .. parameters]);

    private static long Sum(JsonElement[] notes, string count) =>
        notes.Sum(note => note.GetProperty(count).GetInt64());

    private static long Median(JsonElement[] notes, string count)
    {
        var sorted = notes.Select(note => note.GetProperty(count).GetInt64()).Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Day(int fromToday) =>
        SandboxAsker.World.Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
