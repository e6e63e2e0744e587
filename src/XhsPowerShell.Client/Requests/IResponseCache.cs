namespace XhsPowerShell.Client.Requests;

/// <summary>
/// Remembers the answers of a run, so that a request that comes again is not sent, and paid for, again.
/// </summary>
internal interface IResponseCache : IDisposable
{
    /// <summary>
    /// True when answers are kept beyond the run: a request that is under way then finishes, although nobody waits for
    /// it any more.
    /// </summary>
    bool IsLasting { get; }

    /// <summary>
    /// Returns the answer when it is known; waits for it when the same request is under way. Null when there is none:
    /// the caller then has the request to itself, sends it and calls <see cref="CompleteAsync"/>, whatever happens.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting for other processes.</param>
    /// <exception cref="XhsStoreException">The store cannot be read.</exception>
    Task<ApiResponse?> FindOrClaimAsync(ApiRequest request, CancellationToken cancellationToken);

    /// <summary>Keeps the answer if it is to be kept, and lets those go on who wait for it.</summary>
    /// <param name="request">The request of a claim.</param>
    /// <param name="response">What it came to; null when it was cancelled.</param>
    /// <returns>What was in the way of keeping it, or null.</returns>
    Task<XhsStoreException?> CompleteAsync(ApiRequest request, ApiResponse? response);
}
