using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Caching;

/// <summary>
/// Remembers what the questions of one run came to, so that an input that comes again is not paid for again.
/// </summary>
internal sealed class ResponseCache : IDisposable
{
    private readonly object gate = new();
    private readonly Dictionary<string, Task<AttemptResult?>> underWay = new(StringComparer.Ordinal);
    private readonly ResponseIndex index = new();
    private readonly SpillFile store = new();
    private readonly MemoryStream head = new();
    private readonly BinaryWriter writer;
    private bool isFull;
    private bool isClosed;

    public ResponseCache() => writer = new BinaryWriter(head);

    /// <summary>Asks, unless it has been asked and answered before or is being asked just now.</summary>
    public async Task<AttemptResult> GetOrAskAsync(ApiRequest request, Func<ApiRequest, Task<AttemptResult>> ask)
    {
        var mine = new TaskCompletionSource<AttemptResult?>(TaskCreationOptions.RunContinuationsAsynchronously);
        while (true)
        {
            Task<AttemptResult?>? other;
            lock (gate)
            {
                if (Find(request) is { } known)
                {
                    return known;
                }

                if (!underWay.TryGetValue(request.PathAndQuery, out other))
                {
                    underWay.Add(request.PathAndQuery, mine.Task);
                    break;
                }
            }

            if (await other.ConfigureAwait(false) is { } failure)
            {
                return failure;
            }
        }

        return await AskAsync(request, ask, mine).ConfigureAwait(false);
    }

    public void Dispose()
    {
        lock (gate)
        {
            isClosed = true;
            store.Dispose();
        }
    }

    private async Task<AttemptResult> AskAsync(
        ApiRequest request, Func<ApiRequest, Task<AttemptResult>> ask, TaskCompletionSource<AttemptResult?> mine)
    {
        AttemptResult? attempt = null;
        try
        {
            attempt = await ask(request).ConfigureAwait(false);
            return attempt;
        }
        finally
        {
            lock (gate)
            {
                if (attempt is not null)
                {
                    Save(request, attempt);
                }

                underWay.Remove(request.PathAndQuery);
            }

            // An answer is one's own to dispose: whoever waited for it reads it from the store.
            mine.SetResult(attempt?.Response is null ? attempt : null);
        }
    }

    private void Save(ApiRequest request, AttemptResult attempt)
    {
        if (isFull || isClosed || !ResponseRecord.IsFinal(attempt))
        {
            return;
        }

        head.SetLength(0);
        ResponseRecord.WriteHead(writer, request, attempt);
        try
        {
            var body = attempt.Response is { } answer ? answer.Body : default;
            index.Add(Hash(request), store.Add(head.GetBuffer().AsSpan(0, (int)head.Length), body));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is remembered stays, what comes from now on is not.
            isFull = true;
        }
    }

    private AttemptResult? Find(ApiRequest request)
    {
        var probe = 0;
        while (!isClosed && index.TryNext(Hash(request), ref probe, out var place))
        {
            try
            {
                if (ResponseRecord.Read(store.Read(place), request) is { } attempt)
                {
                    return attempt;
                }
            }
            catch (IOException)
            {
                // A place that cannot be read: better asked for once more than not answered.
            }
        }

        return null;
    }

    private static uint Hash(ApiRequest request) => (uint)StringComparer.Ordinal.GetHashCode(request.PathAndQuery);
}
