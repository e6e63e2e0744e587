using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>A list with numbered pages whose answers say how many objects there are in all.</summary>
internal abstract class NumberedPageQuery<T>(string input, QueryOptions options, ItemReaderDelegate<T> readItem)
    : PagedQuery<T>(input, options, readItem)
    where T : class
{
    private long received;

    /// <summary>The number of the next page (1-based).</summary>
    protected int Number { get; private set; } = options.Page;

    protected override bool RepeatsLastPage => true;

    protected override bool TryAdvance(Page<T> page, out string? surprise)
    {
        surprise = null;

        // The pages before the first one are as full as it is.
        received += received == 0 ? (long)page.Items.Count * Options.Page : page.Items.Count;
        return !(received >= page.Total) && Number++ < int.MaxValue;
    }

    protected override XhsApiException AddResumePoint(XhsApiException error) =>
        ApiErrorFactory.AddResumePoint(error, null, Number);
}
