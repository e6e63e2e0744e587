using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Client.Sandbox;
using Xunit;

namespace XhsPowerShell.Client.Tests.Sandbox;

public class SandboxWorldTests
{
    private static readonly SandboxCreator[] Everyone = Enumerable.Range(0, SandboxWorld.CreatorCount)
        .Select(i => SandboxAsker.World.Creator(i)).ToArray();

    [Fact]
    public void Five_thousand_creators_have_ids_of_24_hexadecimal_digits_that_lead_back_to_them()
    {
        Assert.Equal(5000, Everyone.Select(creator => creator.UserId).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Everyone, creator =>
        {
            Assert.Matches("^[0-9a-f]{24}$", creator.UserId);
            Assert.Equal(creator.Number, SandboxAsker.World.FindCreator(creator.UserId)!.Number);
            Assert.Equal(creator.Number, SandboxAsker.World.FindCreator(creator.UserId.ToUpperInvariant())!.Number);
        });
    }

    [Fact]
    public void An_id_with_one_digit_changed_is_nobody_s()
    {
        var id = SandboxWorld.ExampleUserId;
        for (var i = 0; i < id.Length; i++)
        {
            var other = id[i] == '0' ? '1' : '0';
            Assert.Null(SandboxAsker.World.FindCreator(id.Substring(0, i) + other + id.Substring(i + 1)));
        }
    }

    // Documentation and users' scripts hold these: they may not change, on any runtime.
    [Fact]
    public async Task The_user_of_the_examples_stays_as_it_is()
    {
        var user = await SandboxAsker.Data(SandboxAsker.User, ("userId", SandboxWorld.ExampleUserId));
        var quote = await SandboxAsker.Data(SandboxAsker.Blogger, ("userId", SandboxWorld.ExampleUserId));
        (var notes, var pages) = await SandboxAsker.AllNotes(SandboxWorld.ExampleUserId);

        Assert.Equal(SandboxWorld.ExampleUserId, SandboxCreator.IdOf(0));
        Assert.Equal("西柚爱咖啡", user.GetProperty("nickname").GetString());
        Assert.Equal("51211694113", user.GetProperty("red_id").GetString());
        Assert.Equal("中国 上海 徐汇", user.GetProperty("location").GetString());
        Assert.Equal(89854, user.GetProperty("fans").GetInt64());
        Assert.Equal((8000, 11300),
            (quote.GetProperty("picturePrice").GetInt64(), quote.GetProperty("videoPrice").GetInt64()));
        Assert.Equal((53, 3), (notes.Count, pages));
        Assert.Equal(3, notes.Count(note => note.GetProperty("sticky").GetBoolean()));
        Assert.Equal("694f25dd5a90c3e1f3c1d1ca", notes[^1].GetProperty("id").GetString());
    }

    [Fact]
    public void All_ids_stay_as_they_are()
    {
        Assert.Equal("216c38b214692a36", DeterministicRandom.Hash(
            string.Concat(Everyone.Select(creator => creator.UserId))).ToString("x16", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_same_question_has_the_same_answer_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var answers = new HashSet<string>();
            foreach (var culture in new[] { "", "tr-TR", "de-DE", "zh-CN", "ar-SA", "th-TH" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                answers.Add(
                    await SandboxAsker.Text(SandboxAsker.User, ("userId", SandboxWorld.ExampleUserId))
                    + await SandboxAsker.Text(SandboxAsker.Search, ("keyword", "FITNESS TRIP"), ("page", "2"))
                    + await SandboxAsker.Text(SandboxAsker.Notes, ("userId", SandboxWorld.ExampleUserId))
                    + await SandboxAsker.Text(SandboxAsker.Kol, ("kolId", SandboxWorld.ExampleUserId)));
            }

            Assert.Single(answers);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Some_creators_have_no_quote_and_fewer_are_not_in_the_marketplace()
    {
        var quotes = Everyone.Select(creator => creator.Quote).ToArray();

        Assert.InRange(quotes.Count(quote => !quote.IsQuoted), 5000 / 15, 5000 / 10);
        Assert.InRange(quotes.Count(quote => !quote.IsListed), 5000 / 60, 5000 / 25);
        Assert.All(quotes.Where(quote => quote.IsQuoted), quote =>
            Assert.True(quote.PicturePrice >= 100 && quote.VideoPrice >= quote.PicturePrice));
    }

    [Fact]
    public async Task A_creator_without_a_quote_has_null_prices_and_one_outside_of_the_marketplace_is_201()
    {
        var silent = Everyone.First(creator => creator.Quote is { IsListed: true, IsQuoted: false });
        var outside = Everyone.First(creator => !creator.Quote.IsListed);
        var data = await SandboxAsker.Data(SandboxAsker.Blogger, ("userId", silent.UserId));

        foreach (var name in new[] { "picturePrice", "videoPrice", "lowerPrice", "currentLevel", "contentTags",
            "personalTags", "clothingIndustryPrice" })
        {
            Assert.Equal(JsonValueKind.Null, data.GetProperty(name).ValueKind);
        }

        Assert.Equal(146, data.EnumerateObject().Count());
        Assert.Equal(201, await SandboxAsker.Code(SandboxAsker.Blogger, ("userId", outside.UserId)));
        Assert.Equal(0, await SandboxAsker.Code(SandboxAsker.User, ("userId", outside.UserId)));
    }

    [Fact]
    public async Task A_few_creators_have_counters_as_digits_or_as_shortened_Chinese_text()
    {
        var digits = Everyone.First(creator => creator.CountForm == SandboxCount.Form.Digits);
        var shortened =
            Everyone.First(creator => creator is { CountForm: SandboxCount.Form.Short, FollowerCount: > 10_000 });

        Assert.Matches("^[0-9]+$", (await SandboxAsker.Data(SandboxAsker.User, ("userId", digits.UserId)))
            .GetProperty("fans").GetString());
        Assert.Matches("^[0-9]+(\\.[0-9])?万$",
            (await SandboxAsker.Data(SandboxAsker.User, ("userId", shortened.UserId))).GetProperty("fans").GetString());
        Assert.InRange(Everyone.Count(creator => creator.CountForm != SandboxCount.Form.Number), 100, 500);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(8456, "8456")]
    [InlineData(10_000, "1万")]
    [InlineData(75_707, "7.5万")]
    [InlineData(2_757_601, "275.7万")]
    [InlineData(312_000_000, "3.1亿")]
    public void A_count_is_shortened_as_the_platform_does(long count, string expected)
    {
        Assert.Equal(expected, SandboxCount.Shorten(count));
    }
}
