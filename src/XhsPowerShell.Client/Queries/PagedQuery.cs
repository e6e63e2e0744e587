using System.Collections.Generic;
using System.Text.Json;
using System.Threading.Tasks;
using System;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Queries;

/// <summary>What every list does: one page at a time, no object twice, no more of them than asked for.</summary>
internal abstract class PagedQuery<T>(XhsClient client, string input, bool withJson, ItemReaderDelegate<T> readItem, PageLimits limits)
    : Query<T>(client, input, withJson)
    where T : class
{
    private readonly KeySet seen = new();
    private long emitted;
    private int pages;

    public override bool IsPaged => true;

    /// <summary>The name of the array in the answer, in UTF-8.</summary>
    protected abstract ReadOnlySpan<byte> ListName { get; }

    public sealed override async Task<IReadOnlyList<XhsItem<T>>> NextPageAsync()
    {
        Page<T> page;
        try
        {
            page = await FetchAsync().ConfigureAwait(false);
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
            throw WithPlace(exception);
        }

        pages++;
        var items = new List<XhsItem<T>>(page.Entries.Count);
        var hasNew = false;
        foreach (var entry in page.Entries)
        {
            if (!seen.Add(entry.Key))
            {
                Skip(entry.Value);
                continue;
            }

            hasNew = true;
            if (Take(entry.Value))
            {
                items.Add(new XhsItem<T>(entry.Value, entry.Json));
                if (++emitted == limits.First)
                {
                    IsComplete = true;
                    return items;
                }
            }
        }

        IsComplete = !GoOn(page, hasNew) || pages == limits.MaxPages;
        return items;
    }

    /// <summary>The question for the next page.</summary>
    protected abstract ApiRequest NextRequest();

    /// <summary>What tells one object from another; null when it has nothing of that kind.</summary>
    protected abstract string? IdOf(T value);

    /// <summary>Says whether the object is one that was asked for.</summary>
    protected abstract bool Take(T value);

    /// <summary>Called for an object that was there before.</summary>
    protected virtual void Skip(T value)
    {
    }

    /// <summary>Moves to the next page, or says that there is none.</summary>
    protected abstract bool GoOn(Page<T> page, bool hasNew);

    /// <summary>The same error with the place that the list goes on from.</summary>
    protected abstract XhsApiException WithPlace(XhsApiException error);

    /// <summary>Reads a page; what a request of this list has for its reader.</summary>
    protected object? ReadPage(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, DateTimeOffset retrievedAt) =>
        PageReader.Read<T>(ref reader, text, retrievedAt, ListName, ReadEntry);

    private async Task<Page<T>> FetchAsync()
    {
        var request = NextRequest();
        using var answer = await Client.SendAsync(request).ConfigureAwait(false);
        return (Page<T>?)answer.Value ?? throw Client.Unreadable(request, answer, "data holds no list of the expected name");
    }

    private PageItem<T>? ReadEntry(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, DateTimeOffset retrievedAt)
    {
        var start = (int)reader.TokenStartIndex;
        if (readItem(ref reader, retrievedAt) is not { } value)
        {
            return null;
        }

        var json = text.Slice(start, (int)reader.BytesConsumed - start);
        return new PageItem<T>(value, Json(json), KeyHash.Of(IdOf(value) ?? Utf8Text.Of(json)));
    }
}
