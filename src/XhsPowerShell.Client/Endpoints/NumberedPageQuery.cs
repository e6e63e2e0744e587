using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>A list with numbered pages.</summary>
/// <param name="hasTotal">True when the answers say how many objects there are in all.</param>
internal abstract class NumberedPageQuery<T>(
    string input, QueryOptions options, ItemReaderDelegate<T> readItem, bool hasTotal = false)
    : PagedQuery<T>(input, options, readItem)
    where T : class
{
    private int number = options.Page;
    private long received;

    /// <summary>The number of the next page (1-based).</summary>
    protected string Number => number.ToString(CultureInfo.InvariantCulture);

    protected override bool RepeatsLastPage => true;

    protected override bool TryAdvance(Page<T> page, out string? surprise)
    {
        surprise = null;

        // The pages before the first one are as full as it is.
        received += received == 0 ? (long)page.Items.Count * Options.Page : page.Items.Count;
        return !(hasTotal && received >= page.Total) && number++ < int.MaxValue;
    }

    internal override XhsApiException AddResumePoint(XhsApiException error) =>
        ApiErrorFactory.AddResumePoint(error, null, number);
}
