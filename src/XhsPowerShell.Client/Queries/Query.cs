using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Queries;

/// <summary>One input and everything the service has on it, a page at a time.</summary>
public abstract class Query<T>
    where T : class
{
    private protected Query(string input) => Input = input;

    /// <summary>The id or keyword that was asked for: what an error names.</summary>
    public string Input { get; }

    /// <summary>True when there is nothing more to ask for.</summary>
    public bool IsComplete { get; private protected set; }

    /// <summary>True when the query ended at its limit of pages and the service has more.</summary>
    public bool HasMore { get; private protected set; }

    /// <summary>True for a query that may have more than one page.</summary>
    public abstract bool IsPaged { get; }

    /// <summary>Requests the next page. One call at a time, and none after <see cref="IsComplete"/>.</summary>
    /// <param name="withJson">True to keep each object's JSON text.</param>
    /// <returns>The objects of the page that were not there before; empty when there are none.</returns>
    /// <exception cref="XhsApiException">The page has no answer; what was returned before stays valid.</exception>
    /// <exception cref="OperationCanceledException">It was not sent because of a terminating error, or was
    /// cancelled.</exception>
    internal abstract Task<IReadOnlyList<PageItem<T>>> NextPageAsync(RequestPipeline pipeline, bool withJson = false);

    /// <summary>What was received and not returned, because something else was to come before it.</summary>
    internal virtual IReadOnlyList<PageItem<T>> TakeReceived() => [];

    /// <summary>The same error with the point where the list can be continued.</summary>
    internal virtual XhsApiException AddResumePoint(XhsApiException error) => error;

    /// <summary>Called when the query is complete and its last object was taken.</summary>
    internal virtual Task FinishAsync(RequestPipeline pipeline) => Task.CompletedTask;
}
