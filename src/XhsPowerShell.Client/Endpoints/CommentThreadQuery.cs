using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// The comments of a note, each followed by its replies. The replies that arrived with a comment cost nothing; further
/// ones are requested only where the comment says that there are more, and only when what stands before them was
/// emitted.
/// </summary>
internal sealed class CommentThreadQuery(string noteId, QueryOptions options, NoteCommentEndpoint.CommentQuery comments)
    : Query<XhsComment>(noteId)
{
    private readonly Queue<PageItem<XhsComment>> received = new();
    private readonly HashSet<string> shownReplies = new(StringComparer.Ordinal);
    private NoteCommentEndpoint.CommentQuery? replies;
    private string? pageCursor = comments.Cursor;
    private Exception? failure;
    private long emitted;

    public override bool IsPaged => true;

    internal override async Task<IReadOnlyList<PageItem<XhsComment>>> NextPageAsync(
        RequestPipeline pipeline, bool withJson = false)
    {
        if (failure is not null)
        {
            IsComplete = true;
            throw failure;
        }

        var items = new List<PageItem<XhsComment>>();
        try
        {
            await RequestAsync(pipeline, withJson, items).ConfigureAwait(false);
        }
        catch (Exception exception)
            when (replies is not null && exception is XhsApiException or OperationCanceledException)
        {
            // What arrived with the page is paid for: it comes before the error, which says where to read the page
            // again.
            failure = exception is XhsApiException error ? ApiErrorFactory.At(error, pageCursor, null) : exception;
            replies = null;
            Emit(items, withReplies: false);
            return items;
        }
        catch
        {
            IsComplete = true;
            throw;
        }

        Emit(items, withReplies: true);
        return items;
    }

    private async Task RequestAsync(RequestPipeline pipeline, bool withJson, List<PageItem<XhsComment>> items)
    {
        if (replies is null)
        {
            pageCursor = comments.Cursor;
            foreach (var item in await comments.NextPageAsync(pipeline, withJson).ConfigureAwait(false))
            {
                received.Enqueue(item);
            }

            return;
        }

        foreach (var item in await replies.NextPageAsync(pipeline, withJson).ConfigureAwait(false))
        {
            if (item.Value.CommentId is not { } id || shownReplies.Add(id))
            {
                Add(items, item);
            }
        }

        replies = replies.IsComplete ? null : replies;
    }

    /// <summary>
    /// Emits comments with the replies that arrived with them, up to one whose further replies are to be requested.
    /// </summary>
    private void Emit(List<PageItem<XhsComment>> items, bool withReplies)
    {
        while (replies is null && received.Count > 0 && !IsComplete)
        {
            var item = received.Dequeue();
            Add(items, item);
            shownReplies.Clear();
            var texts = CommentFields.FirstReplyTexts(item.Json);
            foreach (var reply in item.Value.Details?.FirstReplies ?? [])
            {
                shownReplies.Add(reply.CommentId ?? string.Empty);
                reply.NoteId ??= Input;
                Add(items, new PageItem<XhsComment>(reply, texts.Count > 0 ? texts.Dequeue() : null));
            }

            if (withReplies && item.Value.ReplyCount > shownReplies.Count && item.Value.CommentId is { Length: > 0 } id)
            {
                replies = new(EndpointList.NoteReply, Input,
                    new QueryOptions { Cursor = item.Value.Details?.ReplyCursor }, id);
            }
        }

        if (replies is null && failure is null && received.Count == 0 && comments.IsComplete)
        {
            IsComplete = true;
            HasMore = comments.HasMore;
        }
    }

    private void Add(List<PageItem<XhsComment>> items, PageItem<XhsComment> item)
    {
        if (!IsComplete)
        {
            items.Add(item);
            IsComplete = ++emitted == options.First;
        }
    }
}
