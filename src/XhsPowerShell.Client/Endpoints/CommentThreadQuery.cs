using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Endpoints;

/// <summary>
/// The comments of a note, each followed by its replies. The replies that arrived with a comment cost nothing; further
/// ones are requested only where the comment says that there are more, and only when what stands before them was
/// emitted. Nothing with an id is emitted twice.
/// </summary>
internal sealed class CommentThreadQuery(string noteId, QueryOptions options, NoteCommentEndpoint.CommentQuery comments)
    : Query<XhsComment>(noteId)
{
    private readonly Queue<PageItem<XhsComment>> received = new();
    private readonly KeySet shown = new();
    private NoteCommentEndpoint.CommentQuery? replies;
    private string? pageCursor = comments.Cursor;
    private Exception? failure;
    private long emitted;
    private int replyPages;

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
            failure = exception is XhsApiException error
                ? ApiErrorFactory.AddResumePoint(error, pageCursor, null)
                : exception;
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

    internal override IReadOnlyList<PageItem<XhsComment>> TakeReceived()
    {
        var items = new List<PageItem<XhsComment>>();
        if (replies is not null || received.Count > 0)
        {
            failure ??= new OperationCanceledException();
            replies = null;
            Emit(items, withReplies: false);
        }

        return items;
    }

    // A page whose replies are missing is read again.
    internal override XhsApiException AddResumePoint(XhsApiException error) => ApiErrorFactory.AddResumePoint(
        error, replies is null && failure is null ? comments.Cursor : pageCursor, null);

    private async Task RequestAsync(RequestPipeline pipeline, bool withJson, List<PageItem<XhsComment>> items)
    {
        if (replies is null)
        {
            pageCursor = comments.Cursor;
            foreach (var item in await comments.NextPageAsync(pipeline, withJson).ConfigureAwait(false))
            {
                received.Enqueue(item);
            }

            // A comment that comes again may bring other replies along.
            while (comments.Repeated.Count > 0)
            {
                received.Enqueue(comments.Repeated.Dequeue());
            }

            return;
        }

        replyPages++;
        try
        {
            foreach (var item in await replies.NextPageAsync(pipeline, withJson).ConfigureAwait(false))
            {
                AddNew(items, item);
            }
        }
        catch (XhsApiException exception) when (exception.ErrorId == ErrorCatalog.NoContent.ErrorId)
        {
            // The comment announced replies that are not there: no reason to keep the comments after it back.
            replies = null;
            return;
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
            var isNew = AddNew(items, item);
            var arrived = 0;
            var texts = CommentFields.FirstReplyTexts(item.Json);
            foreach (var reply in item.Value.Details?.FirstReplies ?? [])
            {
                reply.NoteId ??= Input;
                arrived += AddNew(items, new PageItem<XhsComment>(reply, texts.Count > 0 ? texts.Dequeue() : null))
                    ? 1 : 0;
            }

            var pagesLeft = options.HardPageLimit - replyPages;
            if (withReplies && isNew && pagesLeft > 0
                && item.Value.ReplyCount > arrived && item.Value.CommentId is { Length: > 0 } id)
            {
                replies = new(EndpointList.NoteReply, Input,
                    new QueryOptions { Cursor = item.Value.Details?.ReplyCursor, HardPageLimit = pagesLeft }, id)
                {
                    KeptAt = comments.KeptAt,
                };
            }
        }

        if (replies is null && failure is null && received.Count == 0 && comments.IsComplete)
        {
            IsComplete = true;
            HasMore = comments.HasMore;
        }
    }

    /// <returns>False when it was there before.</returns>
    private bool AddNew(List<PageItem<XhsComment>> items, PageItem<XhsComment> item)
    {
        if (item.Value.CommentId is { Length: > 0 } id && !shown.Add(KeyHash.From(id)))
        {
            return false;
        }

        if (!IsComplete)
        {
            items.Add(item);
            IsComplete = ++emitted == options.First;
        }

        return true;
    }
}
