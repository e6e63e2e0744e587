using System.Globalization;
using System.Linq;
using System.Text;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Json;
using Xunit;

namespace XhsPowerShell.Client.Tests.Endpoints;

public class MarketplaceCreatorTests
{
    private readonly XhsPgyBlogger quoted = ReadAll.Read(PgyBloggerFields.Read, Sample.PgyBlogger)!;
    private readonly XhsPgyBlogger unquoted = ReadAll.Read(PgyBloggerFields.Read, Sample.PgyKol)!;

    [Fact]
    public void A_creator_has_the_named_fields()
    {
        Assert.Equal("659902c1000000002200361b", quoted.UserId);
        Assert.Equal("4639645438", quoted.RedId);
        Assert.Equal("团子有点咸", quoted.Nickname);
        Assert.Equal(nameof(XhsGender.Female), quoted.Gender);
        Assert.Equal("河北 廊坊 固安县", quoted.Location);
        Assert.Equal(103684, quoted.FollowerCount);
        Assert.Equal(2757601, quoted.LikeAndCollectCount);
        Assert.Equal(31, quoted.BusinessNoteCount);
        Assert.Equal(13000m, quoted.PicturePrice);
        Assert.Equal(18000m, quoted.VideoPrice);
        Assert.Equal(13000m, quoted.LowestPrice);
        Assert.Equal("母婴/母婴日常", quoted.ContentTags!.ToString());
        Assert.Equal("1-3岁; 爸爸; 萌娃; 妈妈; 家庭; 夫妻", quoted.PersonalTags!.ToString());
        Assert.Equal(2, quoted.Level);
        Assert.Equal(-1, quoted.Details!.NextLevel);
        Assert.Equal(64478, quoted.ReadMedian);
        Assert.Equal(746, quoted.EngagementMedian);
        Assert.True(quoted.Details!.HasSimilarCreators);
        Assert.Equal("PicturePrice=0, VideoPrice=0", quoted.Details!.ClothingPrice!.ToString());
        Assert.NotNull(quoted.RetrievedAt);
    }

    [Fact]
    public void What_was_not_said_is_null_what_was_empty_is_empty_and_zero_is_zero()
    {
        Assert.Null(unquoted.PicturePrice);
        Assert.Null(unquoted.VideoPrice);
        Assert.Null(unquoted.LowestPrice);
        Assert.Null(unquoted.PersonalTags);
        Assert.Null(unquoted.ContentTags);
        Assert.Null(unquoted.Details!.ClothingPrice);
        Assert.Null(unquoted.Level);
        Assert.Equal("", unquoted.Location);
        Assert.Empty(unquoted.Details!.Kinds!);
        Assert.Equal(0, unquoted.BusinessNoteCount);
        Assert.Equal(0, unquoted.EngagementMedian);
        Assert.Empty(quoted.Details!.Activities!);
        Assert.Null(unquoted.Details!.Activities);
    }

    [Fact]
    public void A_price_shows_without_zeros_at_its_end()
    {
        var creator = ReadAll.Read(PgyBloggerFields.Read,
            """{"picturePrice":13000.0,"videoPrice":"18000.50","lowerPrice":0.00,"videoFinishRate":0.125}"""u8)!;

        Assert.Equal("13000", creator.PicturePrice!.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("18000.5", creator.VideoPrice!.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("0", creator.LowestPrice!.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(0.125m, creator.VideoCompletionRate);
    }

    [Theory]
    [InlineData("\"81.3\"", "\"0.9\"", "0.813", "0.009")]
    [InlineData("40.6", "3.4", "0.406", "0.034")]
    [InlineData("0.406", "0.034", "0.406", "0.034")]
    [InlineData("null", "null", null, null)]
    public void Shares_of_followers_are_fractions_whatever_form_is_sent(
        string active, string engaged, string? expectedActive, string? expectedEngaged)
    {
        var json = $$"""{"userId":"u","fansActiveIn28dLv":{{active}},"fansEngageNum30dLv":{{engaged}}}""";
        var creator = ReadAll.Read(PgyBloggerFields.Read, Encoding.UTF8.GetBytes(json))!;

        Assert.Equal(expectedActive, creator.ActiveFollowerRate28d?.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(expectedEngaged, creator.EngagedFollowerRate30d?.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Several_parts_of_a_topic_are_joined()
    {
        var creator = ReadAll.Read(
            PgyBloggerFields.Read,
            """{"contentTags":[{"taxonomy1Tag":"a","taxonomy2Tags":["b","c"]},{"taxonomy1Tag":"d","taxonomy2Tags":null},{"taxonomy1Tag":"e","taxonomy2Tags":[]}]}"""u8)!;

        Assert.Equal("a/b; a/c; d; e", creator.ContentTags!.ToString());
    }

    [Fact]
    public void A_field_of_unknown_shape_keeps_whatever_comes()
    {
        var creator = ReadAll.Read(
            PgyBloggerFields.Read,
            """{"noteSign":{"userId":"u","n":[1]},"cps":true,"cpc":1.50,"live":"x","noteList":[{"a":1},"b",2,null]}"""u8)!;

        Assert.Equal("""{"userId":"u","n":[1]}""", creator.Details!.NoteAgency);
        Assert.Equal("true", creator.Details!.CostPerSaleTerms);
        Assert.Equal("1.50", creator.Details!.CostPerClickTerms);
        Assert.Equal("x", creator.Details!.LiveText);
        Assert.Equal(["""{"a":1}""", "b", "2"], creator.Details!.Notes!);
    }

    [Fact]
    public void A_creator_and_its_details_have_all_of_144_fields_and_each_twin_once()
    {
        var names = typeof(XhsPgyBlogger).GetProperties().Concat(typeof(XhsPgyBloggerDetails).GetProperties())
            .Select(property => property.Name)
            .Except([nameof(XhsPgyBlogger.Details), nameof(XhsPgyBlogger.IsSandbox), nameof(XhsPgyBlogger.AgencyId),
                nameof(XhsPgyBlogger.AgencyName)])
            .ToList();

        Assert.Equal(144, names.Count);
        Assert.Equal(2,
            names.Count(name => name.Contains("EngagementMedian", System.StringComparison.OrdinalIgnoreCase)));
    }
}
