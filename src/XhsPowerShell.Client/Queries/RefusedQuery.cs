using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Queries;

/// <summary>
/// An input that is no id, link or keyword. Its error appears in the order of the inputs, and nothing is sent.
/// </summary>
internal sealed class RefusedQuery<T>(string input, XhsApiException error) : Query<T>(input)
    where T : class
{
    public override bool IsPaged => false;

    /// <summary>The key that a share has for it, when that is not the one of the input.</summary>
    public StoreKey? ShareKey { get; init; }

    internal override Task<IReadOnlyList<PageItem<T>>> NextPageAsync(RequestPipeline pipeline, bool withJson = false)
    {
        IsComplete = true;
        return Task.FromException<IReadOnlyList<PageItem<T>>>(error);
    }
}
