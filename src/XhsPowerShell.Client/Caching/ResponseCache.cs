using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Caching;

/// <summary>Remembers the final answers of one run and lets requests that are the same wait for one another.</summary>
internal sealed class ResponseCache(IClientLog log) : IResponseCache
{
    private readonly object gate = new();
    private readonly Dictionary<string, TaskCompletionSource<ApiResponse?>> underWay = new(StringComparer.Ordinal);
    private readonly ResponseStore store = new();
    private bool isFull;
    private bool isClosed;

    public async Task<ApiResponse?> FindOrClaimAsync(ApiRequest request)
    {
        while (true)
        {
            Task<ApiResponse?> other;
            lock (gate)
            {
                if (!isClosed && store.Find(request) is { } known)
                {
                    return known;
                }

                if (!underWay.TryGetValue(request.PathAndQuery, out var first))
                {
                    underWay.Add(request.PathAndQuery, new(TaskCreationOptions.RunContinuationsAsynchronously));
                    return null;
                }

                other = first.Task;
            }

            if (await other.ConfigureAwait(false) is { } failure)
            {
                return failure;
            }
        }
    }

    public void Complete(ApiRequest request, ApiResponse? response)
    {
        TaskCompletionSource<ApiResponse?> claim;
        lock (gate)
        {
            if (response is not null)
            {
                Add(request, response);
            }

            claim = underWay[request.PathAndQuery];
            underWay.Remove(request.PathAndQuery);
        }

        // A success belongs to the one that disposes it: those who waited read it from the store.
        claim.SetResult(response?.Failure is null ? null : response);
    }

    public void Dispose()
    {
        lock (gate)
        {
            isClosed = true;
            store.Dispose();
        }
    }

    private void Add(ApiRequest request, ApiResponse response)
    {
        if (isFull || isClosed || !ResponseRecord.IsFinal(response))
        {
            return;
        }

        try
        {
            store.Add(request, response);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is remembered stays, what comes from now on is not.
            isFull = true;
            log.Warning(Texts.Get("AnswersNotKept"));
        }
    }
}
