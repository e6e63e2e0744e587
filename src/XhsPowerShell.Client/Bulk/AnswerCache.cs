using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using XhsPowerShell.Client.Http;
using XhsPowerShell.Client.Reading;

namespace XhsPowerShell.Client.Bulk;

/// <summary>
/// Remembers the answers of one run, so that an input that comes again is not paid for again. The first megabytes stay
/// in memory; what is more goes to a temporary file that only this user can read and that ends with the run.
/// </summary>
internal sealed class AnswerCache : IDisposable
{
    private const int MemoryLimit = 8 * 1024 * 1024;

    private readonly object gate = new();
    private readonly Dictionary<Key128, Entry> answers = new();
    private readonly Dictionary<Key128, XhsApiException> errors = new();
    private readonly Dictionary<Key128, Task<XhsApiException?>> underWay = new();
    private Stream store = new MemoryStream();
    private long end;
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
            if (store is MemoryStream memory && end + answer.Body.Length > MemoryLimit)
            {
                store = OpenFile();
                memory.WriteTo(store);
                memory.Dispose();
            }

            if (store.Position != end)
            {
                store.Position = end;
            }

#if NET8_0_OR_GREATER
            store.Write(answer.Body);
#else
            store.Write(answer.Body.ToArray(), 0, answer.Body.Length);
#endif
            answers.Add(key, new Entry(end, answer.Body.Length, answer.RetrievedAt));
            end += answer.Body.Length;
        }
        catch (IOException)
        {
            // No room left: what is remembered stays, what comes from now on is not.
            isFull = true;
        }
    }

    private Answer Load(Entry entry)
    {
        var bytes = new byte[entry.Length];
        store.Position = entry.Offset;
        for (int read = 0, count; read < entry.Length; read += count)
        {
            count = store.Read(bytes, read, entry.Length - read);
            if (count == 0)
            {
                throw new EndOfStreamException();
            }
        }

        return new Answer(AnswerBody.Of(bytes), EnvelopeReader.Read(bytes), entry.RetrievedAt);
    }

    private static FileStream OpenFile()
    {
        var path = Path.Combine(Path.GetTempPath(), "XhsPowerShell-" + Path.GetRandomFileName());
#if NET8_0_OR_GREATER
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 64 * 1024,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
        {
            // Without a name the file ends with the process, however that ends.
            File.Delete(path);
        }

        return file;
#else
        return new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
#endif
    }

    private readonly record struct Entry(long Offset, int Length, DateTimeOffset RetrievedAt);
}
