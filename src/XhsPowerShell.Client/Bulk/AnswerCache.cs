using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using XhsPowerShell.Client.Http;
using XhsPowerShell.Client.Reading;

namespace XhsPowerShell.Client.Bulk;

/// <summary>
/// Remembers the answers of one run, so that an input that comes again is not paid for again.
/// </summary>
internal sealed class AnswerCache : IDisposable
{
    private readonly object gate = new();
    private readonly Dictionary<Key128, Entry> answers = new();
    private readonly Dictionary<Key128, XhsApiException> errors = new();
    private readonly Dictionary<Key128, Task<XhsApiException?>> underWay = new();
    private readonly AnswerStore store = new();
    private bool isFull;

    public async Task<Answer> GetOrAskAsync(XhsRequest request, Func<XhsRequest, Task<Answer>> ask)
    {
        var key = Key128.Of(request.PathAndQuery);
        var mine = new TaskCompletionSource<XhsApiException?>(TaskCreationOptions.RunContinuationsAsynchronously);
        while (true)
        {
            Task<XhsApiException?>? other;
            lock (gate)
            {
                if (answers.TryGetValue(key, out var entry))
                {
                    return Load(entry);
                }

                if (errors.TryGetValue(key, out var error))
                {
                    throw error;
                }

                if (!underWay.TryGetValue(key, out other))
                {
                    underWay.Add(key, mine.Task);
                    break;
                }
            }

            if (await other.ConfigureAwait(false) is { } failure)
            {
                throw failure;
            }
        }

        return await AskAsync(request, key, ask, mine).ConfigureAwait(false);
    }

    public void Dispose()
    {
        lock (gate)
        {
            isFull = true;
            answers.Clear();
            store.Dispose();
        }
    }

    // An answer that says the same however often one asks; the others were not billed and may be better next time.
    private static bool IsFinal(XhsApiException error) => error.Code is 201 or 202 or 400 or 404 or 0;

    private async Task<Answer> AskAsync(
        XhsRequest request, Key128 key, Func<XhsRequest, Task<Answer>> ask, TaskCompletionSource<XhsApiException?> mine)
    {
        XhsApiException? failure = null;
        try
        {
            var answer = await ask(request).ConfigureAwait(false);
            lock (gate)
            {
                Save(key, answer);
            }

            return answer;
        }
        catch (XhsApiException exception)
        {
            failure = exception;
            lock (gate)
            {
                if (IsFinal(exception))
                {
                    errors[key] = exception;
                }
            }

            throw;
        }
        finally
        {
            lock (gate)
            {
                underWay.Remove(key);
            }

            mine.SetResult(failure);
        }
    }

    private void Save(Key128 key, Answer answer)
    {
        if (isFull)
        {
            return;
        }

        try
        {
            answers.Add(key, new Entry(store.Add(answer.Body), answer.Body.Length, answer.RetrievedAt));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is remembered stays, what comes from now on is not.
            isFull = true;
        }
    }

    private Answer Load(Entry entry)
    {
        var bytes = store.Read(entry.Place, entry.Length);
        return new Answer(AnswerBody.Of(bytes), EnvelopeReader.Read(bytes), entry.RetrievedAt);
    }

    private readonly record struct Entry(long Place, int Length, DateTimeOffset RetrievedAt);
}
