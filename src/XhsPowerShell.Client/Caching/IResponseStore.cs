using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Caching;

/// <summary>Where a <see cref="ResponseCache"/> has its answers: the memory of the run, or the store.</summary>
internal interface IResponseStore : IDisposable
{
    /// <summary>True when answers are kept beyond the run.</summary>
    bool IsLasting { get; }

    /// <summary>
    /// Returns the answer to a request, or null when it is not known; waits while another process asks for it.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="XhsStoreException">The store cannot be read.</exception>
    ValueTask<ApiResponse?> FindAsync(ApiRequest request, CancellationToken cancellationToken);

    /// <summary>Keeps an answer; whoever calls it still owns the answer.</summary>
    /// <returns>What was in the way, or null.</returns>
    ValueTask<XhsStoreException?> AddAsync(ApiRequest request, ApiResponse response);

    /// <summary>Called for a request that was not answered, so that others may send it.</summary>
    void Abandon(ApiRequest request);
}
