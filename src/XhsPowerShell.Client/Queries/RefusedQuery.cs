using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Queries;

/// <summary>
/// An input that is no id, link or keyword. Its error appears in the order of the inputs, and nothing is sent.
/// </summary>
internal sealed class RefusedQuery<T>(string input, XhsApiException error) : Query<T>(input)
    where T : class
{
    public override bool IsPaged => false;

    internal override Task<IReadOnlyList<PageItem<T>>> NextPageAsync(RequestPipeline pipeline, bool withJson = false)
    {
        IsComplete = true;
        return Task.FromException<IReadOnlyList<PageItem<T>>>(error);
    }
}
