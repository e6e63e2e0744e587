using System.Globalization;
using System;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>The users of a search. It ends on a page without a user not seen before: the service repeats pages past the end.</summary>
internal sealed class SearchUserQuery(XhsClient client, string keyword, bool withJson, PageLimits limits, int page)
    : PagedQuery<XhsUserSummary>(client, keyword, withJson, UserSummaryReader.Read, limits)
{
    private const int PageSize = 20;
    private int page = page;
    private int rank = (page - 1) * PageSize;

    protected override ReadOnlySpan<byte> ListName => "users"u8;

    protected override ApiRequest NextRequest() => new(
        XhsEndpoint.SearchUser, ("keyword", Input), ("page", page.ToString(CultureInfo.InvariantCulture)))
        {
            Subject = Input,
            DataReader = ReadPage,
        };

    protected override string? IdOf(XhsUserSummary value) => value.UserId;

    protected override bool Take(XhsUserSummary value)
    {
        value.Keyword = Input;
        value.Rank = ++rank;
        return true;
    }

    // A repeated user keeps its place: the ranks after it are places in the result, not counts of users.
    protected override void Skip(XhsUserSummary value) => rank++;

    protected override bool GoOn(Page<XhsUserSummary> page, bool hasNew)
    {
        this.page++;
        return hasNew;
    }

    protected override XhsApiException WithPlace(XhsApiException error) => ApiErrorFactory.At(error, null, page);
}
