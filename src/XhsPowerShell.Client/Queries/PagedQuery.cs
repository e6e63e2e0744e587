using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Queries;

/// <summary>What every list does: one page at a time, no object twice, no more of them than asked for.</summary>
internal abstract class PagedQuery<T>(string input, QueryOptions options, ItemReaderDelegate<T> readItem)
    : Query<T>(input)
    where T : class
{
    private readonly KeySet seen = new();
    private long emitted;
    private int pages;
    private bool withJson;
    private IClientLog? log;

    public override bool IsPaged => true;

    protected QueryOptions Options => options;

    protected IClientLog Log => log!;

    /// <summary>The name of the array in the answer, in UTF-8.</summary>
    protected abstract ReadOnlySpan<byte> ListName { get; }

    internal sealed override async Task<IReadOnlyList<PageItem<T>>> NextPageAsync(XhsClient client, bool withJson = false)
    {
        this.withJson = withJson;
        log = client.Log;
        Page<T> page;
        try
        {
            page = await FetchAsync(client).ConfigureAwait(false);
        }
        catch (XhsApiException exception) when (exception.ErrorId == ErrorCatalog.NoContent.ErrorId && pages > 0)
        {
            // The service has no page here any more.
            IsComplete = true;
            return [];
        }
        catch (XhsApiException exception)
        {
            IsComplete = true;
            throw AddResumePoint(exception);
        }

        pages++;
        var items = new List<PageItem<T>>(page.Entries.Count);
        var hasNew = false;
        foreach (var entry in page.Entries)
        {
            if (!seen.Add(entry.Key))
            {
                OnDuplicate(entry.Value);
                continue;
            }

            hasNew = true;
            if (Matches(entry.Value))
            {
                items.Add(entry);
                if (++emitted == options.First)
                {
                    IsComplete = true;
                    return items;
                }
            }
        }

        var hasMore = TryAdvance(page, hasNew);
        IsComplete = !hasMore || pages == options.MaxPages;
        HasMore = hasMore && IsComplete;
        return items;
    }

    /// <summary>The question for the next page.</summary>
    protected abstract ApiRequest NextRequest();

    /// <summary>What tells one object from another; null when it has nothing of that kind.</summary>
    protected abstract string? IdOf(T value);

    /// <summary>Says whether the object is one that was asked for.</summary>
    protected abstract bool Matches(T value);

    /// <summary>Called for an object that was there before.</summary>
    protected virtual void OnDuplicate(T value)
    {
    }

    /// <summary>Moves to the next page, or says that there is none.</summary>
    protected abstract bool TryAdvance(Page<T> page, bool hasNew);

    /// <summary>The same error with the place that the list goes on from.</summary>
    protected abstract XhsApiException AddResumePoint(XhsApiException error);

    private Page<T>? ReadPage(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, DateTimeOffset retrievedAt) =>
        PageReader.Read<T>(ref reader, text, retrievedAt, ListName, ReadEntry);

    private async Task<Page<T>> FetchAsync(XhsClient client)
    {
        var request = NextRequest();
        request.DataReader = ReadPage;
        using var answer = await client.SendAsync(request).ConfigureAwait(false);
        return (Page<T>?)answer.Value ?? throw client.Unreadable(request, answer, "data holds no list of the expected name");
    }

    private PageItem<T>? ReadEntry(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, DateTimeOffset retrievedAt)
    {
        var start = (int)reader.TokenStartIndex;
        if (readItem(ref reader, retrievedAt) is not { } value)
        {
            return null;
        }

        var json = text.Slice(start, (int)reader.BytesConsumed - start);
        return new PageItem<T>(value, withJson ? Utf8Text.Create(json) : null) { Key = KeyHash.Of(IdOf(value) ?? Utf8Text.Create(json)) };
    }
}
