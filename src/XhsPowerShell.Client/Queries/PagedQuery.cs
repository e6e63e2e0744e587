using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Queries;

/// <summary>
/// What every list does: one page at a time, no object twice, no more of them than asked for, and an end whatever the
/// service sends.
/// </summary>
internal abstract class PagedQuery<T>(string input, QueryOptions options, ItemReaderDelegate<T> readItem)
    : Query<T>(input)
    where T : class
{
    private readonly KeySet seen = new();
    private long emitted;
    private int pages;
    private SinceLastFilter? since;
    private bool isCut;

    public override bool IsPaged => true;

    /// <summary>When the last page was kept; the next one is not taken from before it.</summary>
    internal DateTimeOffset? KeptAt { get; set; }
    protected QueryOptions Options => options;

    /// <summary>The name of the array in the answer, in UTF-8.</summary>
    protected abstract ReadOnlySpan<byte> ListName { get; }

    /// <summary>What the list holds, for warnings, such as <c>notes of user 5a90…</c>.</summary>
    protected abstract string Description { get; }

    /// <summary>
    /// True when the service answers requests past the end with the last page, which is then no surprise.
    /// </summary>
    protected virtual bool RepeatsLastPage => false;

    /// <summary>True when no further object can match.</summary>
    protected virtual bool IsPastEnd => false;

    internal sealed override async Task<IReadOnlyList<PageItem<T>>> NextPageAsync(
        RequestPipeline pipeline, bool withJson = false)
    {
        Page<T> page;
        try
        {
            since ??= options.SinceLast
                ? await SinceLastFilter.LoadAsync(pipeline, NextRequest(), Input).ConfigureAwait(false)
                : null;
            page = await FetchAsync(pipeline, new PageReader<T>(readItem, IdOf, withJson)).ConfigureAwait(false);
        }
        catch (XhsApiException exception) when (exception.ErrorId == ErrorCatalog.NoContent.ErrorId && pages > 0)
        {
            // The service has no page here any more.
            IsComplete = true;
            return [];
        }
        catch (XhsApiException exception)
        {
            (IsComplete, isCut) = (true, true);
            throw AddResumePoint(exception);
        }

        pages++;
        var items = Select(page, out var hasNew, out var hasUnknown);
        if (!IsComplete)
        {
            string? surprise = null;
            var hasMore = (hasUnknown || since is not { HasMark: true }) && TryMoveOn(page, hasNew, out surprise);
            IsComplete = !hasMore || pages == options.MaxPages;
            HasMore = hasMore && IsComplete;
            isCut |= surprise is not null;
            Warn(pipeline, surprise);
            // At its own end the list has nothing more that could be missing.
            if ((HasMore || IsPastEnd) && since is { HasMark: true, IsReached: false })
            {
                Warn(pipeline, Texts.Get("MarkNotReached", Description));
            }
        }

        return items;
    }

    internal sealed override Task FinishAsync(RequestPipeline pipeline) => since is null || isCut
        ? Task.CompletedTask
        : pipeline.MoveMarkAsync(NextRequest(), Input, since.Entries());

    /// <summary>The request for the next page.</summary>
    protected abstract ApiRequest NextRequest();

    /// <summary>The object's own id; null or empty when it has none.</summary>
    protected abstract string? IdOf(T value);

    /// <summary>When the object was published, for lists that can be read since the last time.</summary>
    protected virtual DateTimeOffset? TimeOf(T value) => null;

    /// <summary>True for an object that stands before newer ones.</summary>
    protected virtual bool IsPinned(T value) => false;

    /// <summary>Says whether a new object is one that was asked for.</summary>
    protected abstract bool Matches(T value);

    /// <summary>Called for an object that was there before.</summary>
    protected virtual void OnDuplicate(PageItem<T> item)
    {
    }

    /// <summary>Moves to the next page, or says what is in the way, as a warning.</summary>
    protected abstract bool TryAdvance(Page<T> page, out string? surprise);

    private async Task<Page<T>> FetchAsync(RequestPipeline pipeline, PageReader<T> reader)
    {
        var request = NextRequest();
        request.NotBefore = KeptAt;
        using var response = await pipeline.SendAsync(request).ConfigureAwait(false);
        // A list never goes back in time: behind a page of today there is no page of last week.
        KeptAt = response.KeptAt ?? response.RetrievedAt;
        try
        {
            return reader.Read(response.Data, ListName, response.RetrievedAt)
                ?? throw pipeline.Unreadable(request, response, Texts.Get("DetailNoList"));
        }
        catch (JsonException exception)
        {
            throw pipeline.Unreadable(request, response, Texts.Get("DetailDataUnreadable"), exception);
        }
    }

    private static void Warn(RequestPipeline pipeline, string? text)
    {
        if (text is not null)
        {
            pipeline.Log.Warning(text);
        }
    }

    private List<PageItem<T>> Select(Page<T> page, out bool hasNew, out bool hasUnknown)
    {
        hasUnknown = false;
        var items = new List<PageItem<T>>(page.Items.Count);
        hasNew = false;
        foreach (var item in page.Items)
        {
            if (!seen.Add(item.Key))
            {
                OnDuplicate(item);
                continue;
            }

            // Without ids nobody can tell a repeated page from a new one: one signed address makes the texts differ.
            hasNew |= item.HasId;
            var isUnknown = since?.IsNew(IdOf(item.Value), TimeOf(item.Value), IsPinned(item.Value)) ?? true;
            hasUnknown |= isUnknown && !IsPinned(item.Value);
            if (Matches(item.Value) && isUnknown)
            {
                items.Add(item);
                if (++emitted == options.First)
                {
                    IsComplete = true;
                    break;
                }
            }
        }

        return items;
    }

    private bool TryMoveOn(Page<T> page, bool hasNew, out string? surprise)
    {
        surprise = null;
        if (IsPastEnd || page.HasMore == false)
        {
            return false;
        }

        if (page.Items.Count == 0)
        {
            surprise = page.HasMore == true ? Texts.Get("ListEndsWithoutItems", Description) : null;
            return false;
        }

        if (!page.Items.Exists(static item => item.HasId))
        {
            surprise = Texts.Get("ListEndsWithoutIds", Description);
            return false;
        }

        if (!hasNew)
        {
            surprise = RepeatsLastPage ? null : Texts.Get("ListEndsWithRepeats", Description);
            return false;
        }

        if (pages >= options.HardPageLimit)
        {
            surprise = Texts.Get("ListEndsAtMaximum", Description, pages);
            return false;
        }

        return TryAdvance(page, out surprise);
    }
}
