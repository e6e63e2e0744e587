using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using XhsPowerShell.Client.Http;

namespace XhsPowerShell.Client.Bulk;

/// <summary>
/// Remembers what the questions of one run came to, so that an input that comes again is not paid for again.
/// </summary>
internal sealed class AnswerCache : IDisposable
{
    private readonly object gate = new();
    private readonly Dictionary<string, Task<Attempt?>> underWay = new(StringComparer.Ordinal);
    private readonly AnswerIndex index = new();
    private readonly AnswerStore store = new();
    private readonly MemoryStream head = new();
    private readonly BinaryWriter writer;
    private bool isFull;
    private bool isClosed;

    public AnswerCache() => writer = new BinaryWriter(head);

    /// <summary>Asks, unless it has been asked and answered before or is being asked just now.</summary>
    public async Task<Attempt> GetOrAskAsync(XhsRequest request, Func<XhsRequest, Task<Attempt>> ask)
    {
        var mine = new TaskCompletionSource<Attempt?>(TaskCreationOptions.RunContinuationsAsynchronously);
        while (true)
        {
            Task<Attempt?>? other;
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

    private async Task<Attempt> AskAsync(
        XhsRequest request, Func<XhsRequest, Task<Attempt>> ask, TaskCompletionSource<Attempt?> mine)
    {
        Attempt? attempt = null;
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
            mine.SetResult(attempt?.Answer is null ? attempt : null);
        }
    }

    private void Save(XhsRequest request, Attempt attempt)
    {
        if (isFull || isClosed || !AnswerRecord.IsFinal(attempt))
        {
            return;
        }

        head.SetLength(0);
        AnswerRecord.WriteHead(writer, request, attempt);
        try
        {
            var body = attempt.Answer is { } answer ? answer.Body : default;
            index.Add(Hash(request), store.Add(head.GetBuffer().AsSpan(0, (int)head.Length), body));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is remembered stays, what comes from now on is not.
            isFull = true;
        }
    }

    private Attempt? Find(XhsRequest request)
    {
        var probe = 0;
        while (!isClosed && index.TryNext(Hash(request), ref probe, out var place))
        {
            try
            {
                if (AnswerRecord.Read(store.Read(place), request) is { } attempt)
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

    private static uint Hash(XhsRequest request) => (uint)StringComparer.Ordinal.GetHashCode(request.PathAndQuery);
}
