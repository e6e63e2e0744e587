using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Caching;

/// <summary>Finds answers that are known, and lets requests that are the same wait for one another.</summary>
internal sealed class ResponseCache(IResponseStore store) : IResponseCache
{
    private readonly object gate = new();
    private readonly Dictionary<string, TaskCompletionSource<ApiResponse?>> underWay = new(StringComparer.Ordinal);

    public bool IsLasting => store.IsLasting;

    public async Task<ApiResponse?> FindOrClaimAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        while (Claim(request) is { } other)
        {
            if (await other.ConfigureAwait(false) is { } failure)
            {
                return failure;
            }
        }

        ApiResponse? known = null;
        try
        {
            return known = await store.FindAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Release(request, null);
            throw;
        }
        finally
        {
            if (known is not null)
            {
                Release(request, known);
            }
        }
    }

    public async Task<XhsStoreException?> CompleteAsync(ApiRequest request, ApiResponse? response)
    {
        try
        {
            if (response is not null && response.Failure is not { IsTerminating: true })
            {
                return await store.AddAsync(request, response).ConfigureAwait(false);
            }

            store.Abandon(request);
            return null;
        }
        finally
        {
            Release(request, response);
        }
    }

    public void Dispose() => store.Dispose();

    private Task<ApiResponse?>? Claim(ApiRequest request)
    {
        lock (gate)
        {
            if (underWay.TryGetValue(request.PathAndQuery, out var first))
            {
                return first.Task;
            }

            underWay.Add(request.PathAndQuery, new(TaskCreationOptions.RunContinuationsAsynchronously));
            return null;
        }
    }

    // A success belongs to the one that disposes it: those who waited read it from the store.
    private void Release(ApiRequest request, ApiResponse? response)
    {
        TaskCompletionSource<ApiResponse?> claim;
        lock (gate)
        {
            claim = underWay[request.PathAndQuery];
            underWay.Remove(request.PathAndQuery);
        }

        claim.SetResult(response?.Failure is null ? null : response);
    }
}
