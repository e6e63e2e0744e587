using System;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Endpoints;

public class BloggerFilterTests
{
    [Theory]
    [InlineData("MinPicturePrice=100", "notePrice=100,-1")]
    [InlineData("MaxPicturePrice=5000", "notePrice=0,5000")]
    [InlineData("MinPicturePrice=100 MaxPicturePrice=5000", "notePrice=100,5000")]
    [InlineData("MaxPicturePrice=5000 MinPicturePrice=100", "notePrice=100,5000")]
    [InlineData("MinPicturePrice=0 MaxPicturePrice=0", "notePrice=0,0")]
    [InlineData("MinVideoCpm=0.5 MaxReadMedian=9", "estimateVideoCpm=0.5,-1 readMidNor30=0,9")]
    [InlineData("MinFollower=10 MaxFollower=20", "fansNumberLower=10 fansNumberUpper=20")]
    [InlineData("Industry=Any Gender=Female", "gender=FEMALE")]
    [InlineData("Industry=AutoMotive SearchIn=Note", "industry=AUTOMOTIVE searchType=NOTE")]
    [InlineData("ExcludeInactive=True IsGrowing=False", "excludeLowActive=true")]
    public async Task A_filter_is_sent_in_the_service_s_own_form(string given, string sent)
    {
        var space = TestServer.NewSpace();
        await space.SetScenario("""{ "mode": "world" }""");
        using var client = new XhsClient(TestClient.Settings(space.BaseUri), new LineLog());

        await EndpointList.SearchPgyBlogger.CreateQuery("", Options(given) with { First = 1 }).Drain(client);

        var parameters = Assert.Single(await space.Log()).Parameters;
        Assert.Equal(
            ("page=1 " + sent).Split(' ').Order(StringComparer.Ordinal),
            parameters.Select(parameter => parameter.Key + "=" + parameter.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("MinPicturePrice=101 MaxPicturePrice=100", "-MinPicturePrice", "-MaxPicturePrice")]
    [InlineData("MinFollower=2 MaxFollower=1", "-MinFollower", "-MaxFollower")]
    [InlineData("SimilarUserId=5a901362e8ac2b36c99bce33", "-SimilarUserId", "-SimilarWord")]
    [InlineData("SimilarWord=a", "-SimilarUserId", "-SimilarWord")]
    [InlineData("SimilarWord=a SimilarUserId=x", "'x'", "user id")]
    [InlineData("ExcludeBrand=True", "-ExcludeBrand", "-BrandId")]
    [InlineData("token=x", "'token'", "-Filter")]
    [InlineData("Page=2", "'Page'", "-Filter")]
    [InlineData("minfollower=2", "'minfollower'", "-Filter")]
    [InlineData("GENDER=MALE", "'GENDER'", "-Filter")]
    [InlineData("newFilter=", "'newFilter='", "-Filter")]
    [InlineData("=x", "'=x'", "-Filter")]
    [InlineData("gender=MALE Gender=Female", "'gender'", "-Filter")]
    [InlineData("notePrice=1,2 MinPicturePrice=1 MaxPicturePrice=3", "'notePrice'", "-Filter")]
    [InlineData("notePrice=1,2 MinPicturePrice=3", "'notePrice'", "-Filter")]
    [InlineData("notePrice=1 MinPicturePrice=3", "'notePrice'", "-Filter")]
    [InlineData("MaxPicturePrice=3 notePrice=x", "'notePrice'", "-Filter")]
    public void What_excludes_each_other_is_refused(string given, string first, string second)
    {
        var problem = EndpointList.SearchPgyBlogger.FindProblem(Options(given), name => "-" + name);

        Assert.Contains(first, problem, StringComparison.Ordinal);
        Assert.Contains(second, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ContentTag", "", "-ContentTag is empty")]
    [InlineData("ContentTag", "  ", "-ContentTag is empty")]
    [InlineData("ContentTag", "母\u0007婴", "-ContentTag contains a line break")]
    [InlineData("Location", "a\nb", "-Location contains a line break")]
    [InlineData("Location", "\ufffd\ufffd", "-Location contains characters that could not be decoded")]
    [InlineData("newFilter", "\ud83d", "-Filter contains characters that could not be decoded")]
    [InlineData("newFilter", "\u001b", "-Filter contains a line break")]
    [InlineData("new filter", "x", "'new filter' is not the name of a filter")]
    [InlineData("\u0007", "x", "'' is not the name of a filter")]
    public void What_nobody_can_have_meant_is_refused_before_it_is_paid_for(string name, string value, string words)
    {
        var wire = BloggerFilters.All.FirstOrDefault(parameter => parameter.Name == name)?.WireName ?? name;

        var problem = EndpointList.SearchPgyBlogger.FindProblem(
            new QueryOptions { Parameters = [(wire, value)] }, option => "-" + option);

        Assert.Contains(words, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(problem!, char.IsControl);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MinPicturePrice=100 MaxPicturePrice=100")]
    [InlineData("MinFollower=2 MaxFollower=2 newFilter=x")]
    [InlineData("gender=MALE")]
    [InlineData("SimilarUserId=5a901362e8ac2b36c99bce33 SimilarWord=a")]
    [InlineData("ExcludeBrand=True BrandId=7")]
    public void What_goes_together_is_not(string given) =>
        Assert.Null(EndpointList.SearchPgyBlogger.FindProblem(Options(given), name => name));

    [Fact]
    public void Each_choice_has_the_names_of_its_enumeration()
    {
        var types = typeof(XhsUser).Assembly.GetExportedTypes().Where(type => type.IsEnum).ToList();
        foreach (var parameter in EndpointList.Requested.SelectMany(endpoint => endpoint.Parameters))
        {
            Assert.True(
                parameter.Values.Count == 0 || types.Exists(type =>
                    Enum.GetNames(type).Order().SequenceEqual(parameter.Values.Select(value => value.Name).Order())
                    && (parameter.Default is null || Enum.GetNames(type)[0] == parameter.Default)),
                $"{parameter.Name}: {string.Join(' ', parameter.Values.Select(value => value.Name))}");
        }
    }

    // PowerShell names become what the service calls them; any other name is one of -Filter.
    private static QueryOptions Options(string given) => new()
    {
        Parameters = [.. given.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=')).SelectMany(pair =>
            BloggerFilters.All.FirstOrDefault(
                parameter => parameter.Name == pair[0] && parameter.Name != "Page") is not { } known
                ? [(pair[0], pair[1])]
                : known.ToWire(pair[1]) is { } text ? new[] { (known.WireName, text) } : [])],
    };
}
