using System.Collections.Generic;
using System.Threading.Tasks;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Queries;

/// <summary>A query with one object for an answer.</summary>
internal sealed class SingleQuery<T>(XhsClient client, string input, bool withJson, ApiRequest request)
    : Query<T>(client, input, withJson)
    where T : class
{
    public override bool IsPaged => false;

    public override async Task<IReadOnlyList<XhsItem<T>>> NextPageAsync()
    {
        IsComplete = true;
        using var answer = await Client.SendAsync(request).ConfigureAwait(false);
        return answer.Value is T value
            ? [new XhsItem<T>(value, Json(answer.Data))]
            : throw Client.Unreadable(request, answer, "data is not an object");
    }
}
