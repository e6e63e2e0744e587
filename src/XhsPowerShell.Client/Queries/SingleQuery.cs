using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Queries;

/// <summary>A query with one object for an answer.</summary>
internal sealed class SingleQuery<T> : Query<T>
    where T : class
{
    private readonly ApiRequest request;
    private readonly ItemReaderDelegate<T> readItem;

    public SingleQuery(string input, ApiRequest request, ItemReaderDelegate<T> readItem)
        : base(input)
    {
        this.request = request;
        this.readItem = readItem;
        request.DataReader = Read;
    }

    public override bool IsPaged => false;

    internal override async Task<IReadOnlyList<PageItem<T>>> NextPageAsync(XhsClient client, bool withJson = false)
    {
        IsComplete = true;
        using var answer = await client.SendAsync(request).ConfigureAwait(false);
        return answer.Value is T value
            ? [new PageItem<T>(value, withJson ? Utf8Text.Create(answer.Data) : null)]
            : throw client.Unreadable(request, answer, "data is not an object");
    }

    private object? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, DateTimeOffset retrievedAt) =>
        readItem(ref reader, retrievedAt);
}
