using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// The creators that a search in the marketplace finds: many objects, 20 a page. Ends when as many were received as the
/// service says there are, or on an empty page. A keyword is not needed.
/// </summary>
public sealed class SearchPgyBloggerEndpoint() : PagedEndpoint<XhsPgyBlogger>(new(
    Name: "SearchPgyBlogger",
    Path: "/api/xiaohongshu-pgy/api/solar/cooperator/blogger/v2/v1",
    Cmdlet: "Search-XhsPgyBlogger",
    Command: "pgy search",
    Meaning:
        "Find creators in the marketplace by keyword and filters: a page of 20 at a time, one billed call each.",
    ChineseMeaning: "按关键词和条件在蒲公英中搜索博主：每页 20 位，每页计费一次。",
    Input: InputKind.Keyword,
    IsInputOptional: true,
    InputParameter: "keyword",
    Parameters: BloggerFilters.All,
    Sample: "pgy-blogger-search.v2.json"))
{
    private const string Followers = "fansNumber";
    private const string SimilarUser = "similarUserId";
    private const string SimilarWord = "similarWord";

    // What the module sends itself.
    private static readonly string[] Own = ["token", "keyword", "page"];

    private static readonly AnswerTemplate Template = new("pgy-blogger-search", typeof(SandboxQuotePage));

    public override string? FindProblem(QueryOptions options, Func<string, string> nameOf)
    {
        if (base.FindProblem(options, nameOf) is { } problem)
        {
            return problem;
        }

        var given = options.Parameters.ToLookup(
            static parameter => parameter.Name, static parameter => parameter.Value, StringComparer.Ordinal);
        if (given[SimilarUser].Any() != given[SimilarWord].Any())
        {
            return Texts.Get("SimilarNeedsBoth", nameOf("SimilarUserId"), nameOf("SimilarWord"));
        }

        if (given[SimilarUser].FirstOrDefault() is { } user && !UserId.TryParse(user, out _))
        {
            return UserId.DescribeProblem(user);
        }

        if (given["excludeTradeReportBrandIds"].Any() && !given["tradeReportBrandIds"].Any())
        {
            return Texts.Get("NeedsOther", nameOf("ExcludeBrand"), nameOf("BrandId"));
        }

        return FindDoubleFilter(given, nameOf) ?? FindEmptyRange(given, nameOf);
    }

    public override Query<XhsPgyBlogger> CreateQuery(string input, QueryOptions? options = null) =>
        new BloggerQuery(this, input, options ?? new());

    internal override XhsPgyBlogger? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt) =>
        PgyBloggerFields.Read(ref reader, retrievedAt);

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) =>
        !query.TryGetPage(out var page) ? SandboxAnswer.Invalid(Texts.Get("Sandbox.NotAPage", "page"))
        : query.World.SearchQuotes(query, page) is { } quotes ? SandboxAnswer.Ok(Template, quotes)
        : SandboxAnswer.Invalid(Texts.Get("Sandbox.NotARange"));

    private static string? FindDoubleFilter(ILookup<string, string> given, Func<string, string> nameOf)
    {
        foreach (var filter in given)
        {
            if (filter.Key.Length == 0 || filter.Contains(string.Empty))
            {
                return Texts.Get("FilterIsEmpty", filter.Key + "=" + filter.First(), nameOf("Filter"));
            }

            // The service ignores a name that it does not know, and bills the answer.
            var known = BloggerFilters.All.Count(parameter => parameter.WireName == filter.Key);
            if (Own.Contains(filter.Key, StringComparer.OrdinalIgnoreCase)
                || (known == 0 && BloggerFilters.All.Any(parameter => IsNameOf(parameter, filter.Key))))
            {
                return Texts.Get("FilterIsOwn", filter.Key, nameOf("Filter"));
            }

            if (filter.Count() > Math.Max(1, known) || (filter.Count() > 1 && !filter.All(RangeFilter.IsHalf)))
            {
                return Texts.Get("FilterTwice", filter.Key, nameOf("Filter"));
            }
        }

        return null;
    }

    private static bool IsNameOf(EndpointParameter parameter, string name) =>
        parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || parameter.WireName.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string? FindEmptyRange(ILookup<string, string> given, Func<string, string> nameOf)
    {
        foreach (var low in BloggerFilters.All.Where(static parameter => parameter.Kind == ParameterKind.Minimum))
        {
            if (RangeFilter.IsEmpty(RangeFilter.Merge([.. given[low.WireName].Select(value => (low.WireName, value))])
                .Select(static range => range.Value).FirstOrDefault() ?? "0,-1"))
            {
                return Texts.Get("RangeIsEmpty", nameOf(low.Name), nameOf($"Max{low.Name.Substring(3)}"));
            }
        }

        var followers = given[Followers + "Lower"].FirstOrDefault() + "," + given[Followers + "Upper"].FirstOrDefault();
        return RangeFilter.IsEmpty(followers)
            ? Texts.Get("RangeIsEmpty", nameOf("MinFollower"), nameOf("MaxFollower"))
            : null;
    }

    private sealed class BloggerQuery(SearchPgyBloggerEndpoint endpoint, string keyword, QueryOptions options)
        : NumberedPageQuery<XhsPgyBlogger>(keyword, options, endpoint.Read, hasTotal: true)
    {
        private readonly (string Name, string Value)[] filters =
            [.. RangeFilter.Merge(options.Parameters).Select(WithId)];

        protected override ReadOnlySpan<byte> ListName => "kols"u8;

        protected override string Description =>
            Input.Length > 0 ? Texts.Get("ListOfCreators", Input) : Texts.Get("ListOfAllCreators");

        protected override ApiRequest NextRequest()
        {
            (string, string)[] keyword = Input.Length > 0 ? [("keyword", Input)] : [];
            return new(endpoint.Path, [.. keyword, ("page", Number), .. filters])
            {
                Subject = Input.Length > 0 ? Input : null,
            };
        }

        protected override string? IdOf(XhsPgyBlogger value) => value.UserId;

        protected override bool Matches(XhsPgyBlogger value) => true;

        private static (string Name, string Value) WithId((string Name, string Value) filter) =>
            filter.Name == SimilarUser && UserId.TryParse(filter.Value, out var id) ? (filter.Name, id) : filter;
    }
}
