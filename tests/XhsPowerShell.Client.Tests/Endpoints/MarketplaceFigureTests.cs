using System.Globalization;
using System.Linq;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Json;
using Xunit;

namespace XhsPowerShell.Client.Tests.Endpoints;

/// <summary>The units of the marketplace's figures: fractions of one, CNY, counts.</summary>
public class MarketplaceFigureTests
{
    [Fact]
    public void A_share_is_a_fraction_of_one_whether_it_is_sent_as_per_cent_or_as_a_fraction()
    {
        var summary = Read(EndpointList.PgyDataSummary);
        var rate = Read(EndpointList.PgyNotesRate);
        var cost = Read(EndpointList.PgyCostEffective);
        var fans = Read(EndpointList.PgyFansProfile);

        // Texts in per cent.
        Assert.Equal((0.335m, 1.163m, 0.005m),
            (summary.ReadMedianPercentile, summary.ResponseRate, summary.FollowerGrowthRate));
        Assert.Equal((0.107m, 0.316m, 0m), (rate.InteractionRate, rate.HundredLikeRate, rate.ThousandLikeRate));
        Assert.Equal((1.359m, 0.783m),
            (rate.LongTermDailyNotes!.RecentReadPercentile, rate.LongTermDailyNotes.RecentSources!.Search));

        // Numbers in per cent.
        Assert.Equal((0.34579893m, 0.485750560m),
            (summary.Details!.VideoCpmComparison, summary.Details!.EngagementComparison));
        Assert.Equal((0.25564821m, 0.25079004m), (cost.PicturePercentile, cost.VideoPercentile));

        // Numbers that are fractions.
        Assert.Equal((0.234543m, 0.699791m), (cost.PictureCpmComparison, cost.VideoCpmComparison));
        Assert.Equal((3.406891m, -0.217975m), (rate.Notes![0].ImpressionAboveMedian, rate.Notes[1].ReadAboveMedian));
        Assert.Equal((0.821592m, 0.278745m), (fans.FemaleShare, fans.MaleShare));
        Assert.Equal(0.953402m, rate.ImpressionSources!.HomeFeed);
    }

    [Fact]
    public void A_cost_is_in_CNY_whether_it_is_sent_in_fen_or_in_yuan()
    {
        var summary = Read(EndpointList.PgyDataSummary);
        var cost = Read(EndpointList.PgyCostEffective);

        Assert.Equal((3.581m, 4.54m), (summary.PictureReadCost, summary.VideoReadCost));
        Assert.Equal((5.56589m, 8.503315m), (summary.EstimatedPictureReadCost, summary.EstimatedVideoReadCost));
        Assert.Equal((4.4m, 5.5m), (cost.PictureReadCost, cost.VideoReadCost));
        Assert.Equal((221.506601m, 42.688389m), (cost.PictureCpm, cost.VideoEngagementCost));
    }

    [Fact]
    public void A_cost_of_0_in_the_summary_means_that_there_is_no_quote_and_nothing_to_compare()
    {
        var summary = ReadAll.Read(
            EndpointList.PgyDataSummary.Read,
            """{"pictureReadCost":"0.0","picReadCost":0,"picReadCostCompare":0,"estimateVideoCpm":0.0,"estimateVideoCpmCompare":0,"estimatePictureCpm":7,"estimatePictureCpmCompare":0,"mCpuvNum":0,"noteNumber":0}"""u8)!;

        Assert.Null(summary.PictureReadCost);
        Assert.Null(summary.EstimatedPictureReadCost);
        Assert.Null(summary.Details!.PictureReadCostComparison);
        Assert.Null(summary.VideoCpm);
        Assert.Null(summary.Details!.VideoCpmComparison);
        Assert.Equal((7, 0), (summary.PictureCpm, summary.Details!.PictureCpmComparison));
        Assert.Equal((0, 0), (summary.Details!.StoreVisitorMedian, summary.NoteCount));
    }

    [Fact]
    public void Lists_of_rows_join_in_a_cell()
    {
        var fans = Read(EndpointList.PgyFansProfile);

        Assert.Equal(
            "<18=0.015701; 18-24=0.17487; 25-34=0.391814; 35-44=0.158216; >44=0.038475", fans.Ages!.ToString());
        Assert.StartsWith("苹果=0.99; 华为=0.158698; ", fans.Devices!.ToString(), System.StringComparison.Ordinal);
        Assert.Equal("apple inc.", fans.Devices[0].Name);
        Assert.StartsWith("2025-11-11: 28194 impressions, 4939 reads, 339 engagements; ",
            Read(EndpointList.PgyCoreData).Days!.ToString(), System.StringComparison.Ordinal);
        Assert.Equal("汽车=0.252; 运动健身=0.889", Read(EndpointList.PgyDataSummary).ContentTags!.ToString());
    }

    [Fact]
    public void Core_data_has_a_sum_and_a_row_for_each_day()
    {
        var data = Read(EndpointList.PgyCoreData);

        Assert.Equal((99280, 8333, 354, 338.684852m),
            (data.ImpressionCount, data.ReadCount, data.EngagementCount, data.Cpm));
        Assert.Equal("2025-12-10T00:00:00+08:00",
            data.Date!.Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        Assert.Equal(6, data.Days!.Count);
        Assert.Equal((28194, 16.132856m), (data.Days[0].ImpressionCount, data.Days[0].ReadCost));
    }

    [Fact]
    public void Of_two_spellings_the_one_with_a_capital_wins()
    {
        Assert.Equal((48, 1),
            (Read(EndpointList.PgyNotesRate).EngagementMedian, Read(EndpointList.PgyNotesRate).NewFollowerMedian));
        Assert.Equal(7, ReadAll.Read(
            EndpointList.PgyNotesRate.Read, """{"mEngagementNum":7,"mengagementNum":9}"""u8)!.EngagementMedian);
        Assert.Equal(9, ReadAll.Read(
            EndpointList.PgyNotesRate.Read, """{"mEngagementNum":null,"mengagementNum":9}"""u8)!.EngagementMedian);
    }

    [Fact]
    public void A_history_has_one_object_a_day_with_the_creator_and_the_whole_period()
    {
        var days = EndpointList.PgyFansHistory.ReadDays(
            Sample.Data("pgy-fans-history.v1.json"), Sample.Now, "u1", false, withJson: true)!;

        Assert.Equal(6, days.Count);
        Assert.All(days, static day => Assert.Equal(
            ("u1", 3236, 0.006486m), (day.Value.UserId, day.Value.PeriodIncrease, day.Value.PeriodGrowthRate)));
        Assert.Equal((321171, null), (days[0].Value.FollowerCount, days[0].Value.FollowerIncrease));
        Assert.Equal("2025-11-11", days[0].Value.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Contains("\"num\": 321171", days[0].Json, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_of_increases_has_increases_and_no_counts() => Assert.All(
        EndpointList.PgyFansHistory.ReadDays(
            Sample.Data("pgy-fans-history.v1.json"), Sample.Now, "u1", isIncrease: true, false)!,
        static day => Assert.True(day.Value is { FollowerIncrease: > 0, FollowerCount: null }));

    [Theory]
    [InlineData("""{"fansNumInc":1,"list":null}""", 0)]
    [InlineData("""{"fansNumInc":1}""", 0)]
    [InlineData("""{"list":[1,"x",null,{"num":"7.6万","dateKey":"never"}]}""", 1)]
    [InlineData("[]", null)]
    [InlineData("null", null)]
    public void A_history_is_read_tolerantly(string json, int? count) => Assert.Equal(
        count, EndpointList.PgyFansHistory.ReadDays(Sample.Utf8(json), Sample.Now, "u1", false, false)?.Count);

    [Theory]
    [InlineData("Business", "cooperation", "COOPERATE_NOTE")]
    [InlineData("NoteType", "Picture", "PHOTO_TEXT")]
    [InlineData("Period", "Days90", "DAY_90")]
    [InlineData("OrganicOnly", "True", "ORGANIC_ONLY")]
    [InlineData("OrganicOnly", "False", null)]
    public void A_parameter_is_sent_with_the_value_of_the_service(string name, string value, string? sent) =>
        Assert.Equal(sent,
            EndpointList.PgyCoreData.Parameters.Single(parameter => parameter.Name == name).ToWire(value));

    private static T Read<T>(SingleEndpoint<T> endpoint)
        where T : class => ReadAll.Read(endpoint.Read, Sample.Data(endpoint.Sample))!;
}
