using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Sandbox;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// The users that a keyword finds: many objects, 20 a page. Ends on a page without a new user: the service repeats
/// pages past the end.
/// </summary>
public sealed class SearchUserEndpoint() : PagedEndpoint<XhsUserSummary>(new(
    Name: "SearchUser",
    Path: "/api/xiaohongshu/search-user/v2",
    Cmdlet: "Search-XhsUser",
    Command: "search",
    Meaning: "Find creators by keyword: a page of 20 at a time, one billed call each.",
    ChineseMeaning: "按关键词查找博主：每页 20 位，每页计费一次。",
    Input: InputKind.Keyword,
    InputParameter: "keyword",
    Parameters: [EndpointParameter.Page()],
    Sample: "search-user.v2.json"))
{
    private const int PageSize = 20;

    private static readonly FieldMap<XhsUserSummary> Fields = FieldMaps.XhsUserSummary();

    private static readonly AnswerTemplate Template = new("search-user", typeof(SandboxUserPage));

    public override Query<XhsUserSummary> CreateQuery(string input, QueryOptions? options = null) =>
        new UserQuery(this, input, options ?? new());

    internal override SandboxAnswer AnswerInSandbox(SandboxQuery query) => SandboxAnswer.ForKeyword(
        query, InputParameter, (keyword, page) => SandboxAnswer.Ok(Template, query.World.SearchUsers(keyword, page)));

    internal override XhsUserSummary? Read(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        var user = Fields.Read(ref reader, retrievedAt);
        if (user is not null)
        {
            user.FollowerCount = FollowersIn(user.SubTitle);
        }

        return user;
    }

    // Ordinary creators have a second line such as "粉丝 46.9万".
    private static long? FollowersIn(string? subTitle)
    {
        const string Mark = "粉丝";
        var at = subTitle?.IndexOf(Mark, StringComparison.Ordinal) ?? -1;
        return at < 0 ? null
            : NumberText.ParseLong(subTitle.AsSpan(at + Mark.Length).Trim(" \u00a0:：·・".AsSpan()));
    }

    private sealed class UserQuery(SearchUserEndpoint endpoint, string keyword, QueryOptions options)
        : NumberedPageQuery<XhsUserSummary>(keyword, options, endpoint.Read)
    {
        private long rank = (options.Page - 1L) * PageSize;

        protected override ReadOnlySpan<byte> ListName => "users"u8;

        protected override string Description => Texts.Get("ListOfUsers", Input);

        protected override ApiRequest NextRequest() =>
            new(endpoint.Path, ("keyword", Input), ("page", Number)) { Subject = Input };

        protected override string? IdOf(XhsUserSummary value) => value.UserId;

        protected override bool Matches(XhsUserSummary value)
        {
            value.Keyword = Input;
            value.Rank = ++rank <= int.MaxValue ? (int)rank : null;
            return true;
        }

        // A repeated user keeps its place: the ranks after it are places in the result, not counts of users.
        protected override void OnDuplicate(PageItem<XhsUserSummary> item) => rank++;
    }
}
