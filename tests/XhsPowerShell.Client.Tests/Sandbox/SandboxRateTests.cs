using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Sandbox;
using XhsPowerShell.Client.Tests.Json;
using Xunit;

namespace XhsPowerShell.Client.Tests.Sandbox;

/// <summary>Rates, costs and filters of the marketplace's search, as a user sees them.</summary>
public class SandboxRateTests
{
    [Fact]
    public async Task Every_rate_of_the_marketplace_is_a_fraction_of_one()
    {
        foreach (var number in Enumerable.Range(0, 20))
        {
            var quote = SandboxAsker.World.Creator(number).Quote;
            if (!quote.IsListed)
            {
                continue;
            }

            (string Name, string Value) user = ("userId", quote.Creator.UserId);
            CheckRates(Read(EndpointList.PgyBlogger.Read, await SandboxAsker.Text(EndpointList.PgyBlogger.Path, user)));
            CheckRates(Read(EndpointList.PgyDataSummary.Read,
                await SandboxAsker.Text(EndpointList.PgyDataSummary.Path, user)));
            CheckRates(Read(EndpointList.PgyNotesRate.Read,
                await SandboxAsker.Text(EndpointList.PgyNotesRate.Path, user)));
            CheckRates(Read(EndpointList.PgyCostEffective.Read,
                await SandboxAsker.Text(EndpointList.PgyCostEffective.Path, user)));
            CheckRates(Read(EndpointList.PgyFansSummary.Read,
                await SandboxAsker.Text(EndpointList.PgyFansSummary.Path, user)));
        }

        foreach (var blogger in await Search())
        {
            CheckRates(blogger);
            Assert.NotNull(blogger.VideoCompletionRate);
        }
    }

    [Fact]
    public void A_rate_as_text_is_per_cent_and_as_number_a_fraction()
    {
        var blogger = ReadAll.Read(PgyBloggerFields.Read,
            """{"videoFinishRate":"33.2","hundredLikePercent30":"99","inviteReply48hNumRatio":0.87}"""u8)!;

        Assert.Equal((0.332m, 0.99m, 0.87m),
            (blogger.VideoCompletionRate, blogger.HundredLikeRate30d, blogger.ReplyRate48h));
    }

    [Fact]
    public async Task A_creator_without_a_quote_has_no_cost()
    {
        var quote = Enumerable.Range(0, SandboxWorld.CreatorCount).Select(SandboxAsker.World.Creator)
            .Select(static creator => creator.Quote)
            .First(static quote => quote is { IsListed: true, IsQuoted: false });
        var blogger = (XhsPgyBlogger)Read(EndpointList.PgyBlogger.Read,
            await SandboxAsker.Text(EndpointList.PgyBlogger.Path, ("userId", quote.Creator.UserId)));

        Assert.Null(blogger.PictureCpm);
        Assert.Null(blogger.VideoCpm);
        Assert.Null(blogger.PictureReadCost);
        Assert.Null(blogger.PictureEngagementCost);
        Assert.Null(blogger.VideoEngagementCost);
    }

    [Fact]
    public async Task The_filters_of_the_search_are_applied()
    {
        foreach (var keyword in SandboxAsker.SomeKeywords)
        {
            Assert.All(await Search(keyword, ("estimatePictureCpm", "-1,100")),
                static blogger => Assert.InRange(blogger.PictureCpm!.Value, 0.01m, 100));
            Assert.All(await Search(keyword, ("location", "上海")),
                static blogger => Assert.Contains("上海", blogger.Location, StringComparison.Ordinal));
            Assert.All(await Search(keyword, ("thousandLikePercent30", "60,-1")),
                static blogger => Assert.True(blogger.ThousandLikeRate30d >= 0.6m));
            Assert.All(await Search(keyword, ("inviteReply48hNumRatio", "80,-1")),
                static blogger => Assert.True(blogger.ReplyRate48h >= 0.8m));
        }
    }

    [Fact]
    public async Task A_filter_leaves_creators_that_match_and_fewer_than_without_it()
    {
        var all = await Total();
        foreach (var (name, value) in new[]
        {
            ("location", "上海"), ("thousandLikePercent30", "60,-1"), ("inviteReply48hNumRatio", "80,-1"),
            ("accumCoopImpMedinNum30d", "100000,-1"),
        })
        {
            Assert.InRange(await Total((name, value)), 1, all - 1);
        }
    }

    private static async Task<int> Total(params (string Name, string Value)[] filters) =>
        (await SandboxAsker.Data(EndpointList.SearchPgyBlogger.Path, [("keyword", "美妆"), .. filters]))
            .GetProperty("total").GetInt32();

    private static void CheckRates(object value)
    {
        foreach (var property in value.GetType().GetProperties())
        {
            if (property.GetIndexParameters().Length > 0)
            {
                continue;
            }

            var content = property.GetValue(value);
            if (content is decimal rate && IsRate(property.Name))
            {
                Assert.True(rate is >= -1 and <= 1, $"{value.GetType().Name}.{property.Name} is {rate}");
            }
            else if (content is System.Collections.IEnumerable list and not string)
            {
                foreach (var item in list)
                {
                    CheckInner(item);
                }
            }
            else
            {
                CheckInner(content);
            }
        }
    }

    private static void CheckInner(object? value)
    {
        if (value?.GetType() is { Namespace: "XhsPowerShell", IsClass: true })
        {
            CheckRates(value);
        }
    }

    private static bool IsRate(string name) =>
        name.EndsWith("Share", StringComparison.Ordinal) || name.EndsWith("Percentile", StringComparison.Ordinal)
        || name.EndsWith("Rate", StringComparison.Ordinal) || name.EndsWith("Rate30d", StringComparison.Ordinal)
        || name.EndsWith("Rate28d", StringComparison.Ordinal) || name.EndsWith("Rate48h", StringComparison.Ordinal);

    private static object Read<T>(ItemReaderDelegate<T> read, string envelope)
        where T : class
    {
        using var document = JsonDocument.Parse(envelope);
        return ReadAll.Read(read, System.Text.Encoding.UTF8.GetBytes(
            document.RootElement.GetProperty("data").GetRawText()))!;
    }

    private static async Task<List<XhsPgyBlogger>> Search(
        string keyword = "咖啡", params (string Name, string Value)[] filters)
    {
        var data = await SandboxAsker.Data(EndpointList.SearchPgyBlogger.Path, [("keyword", keyword), .. filters]);
        return data.GetProperty("kols").EnumerateArray().Select(static blogger => ReadAll.Read(
            PgyBloggerFields.Read, System.Text.Encoding.UTF8.GetBytes(blogger.GetRawText()))!).ToList();
    }
}
