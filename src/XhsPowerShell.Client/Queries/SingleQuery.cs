using System.Text.Json;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.Queries;

/// <summary>A query with one object for an answer.</summary>
/// <param name="input">The id.</param>
/// <param name="idOf">The id in the answer; null when the answer has none.</param>
/// <param name="setInput">Sets the id in objects whose answer has none.</param>
internal sealed class SingleQuery<T>(
    string input, ApiRequest request, ItemReaderDelegate<T> readItem, Func<T, string?> idOf, Action<T, string> setInput)
    : Query<T>(input)
    where T : class
{
    public override bool IsPaged => false;

    internal override async Task<IReadOnlyList<PageItem<T>>> NextPageAsync(
        RequestPipeline pipeline, bool withJson = false)
    {
        IsComplete = true;
        using var response = await pipeline.SendAsync(request).ConfigureAwait(false);
        try
        {
            var value = Read(response)
                ?? throw pipeline.Unreadable(request, response, Texts.Get("DetailNoObjectInData"));
            if (FindMistake(value) is { } mistake)
            {
                throw pipeline.Unreadable(request, response, mistake);
            }

            setInput(value, Input);
            return [new PageItem<T>(value, withJson ? Utf8Text.Create(response.Data) : null)];
        }
        catch (JsonException exception)
        {
            throw pipeline.Unreadable(request, response, Texts.Get("DetailDataUnreadable"), exception);
        }
    }

    private T? Read(ApiResponse response)
    {
        var reader = new Utf8JsonReader(response.Data);
        reader.Read();
        return readItem(ref reader, response.RetrievedAt);
    }

    private string? FindMistake(T value)
    {
        var id = idOf(value);
        return string.IsNullOrEmpty(id)
            ? IsEmpty(value) ? Texts.Get("DetailNoFields") : null
            : !string.Equals(id, Input, StringComparison.OrdinalIgnoreCase)
                ? Texts.Get("DetailOtherInput")
                : null;
    }

    // The details are an object of their own, which exists even when no field fills it.
    private static bool IsEmpty(object value) => value.GetType().GetProperties()
        .Where(property => property.Name is not (nameof(XhsObject.RetrievedAt) or nameof(XhsObject.IsSandbox)))
        .Select(property => property.GetValue(value))
        .All(part => part is null || (IsModel(part.GetType()) && IsEmpty(part)));

    private static bool IsModel(Type type) =>
        type is { IsClass: true, IsGenericType: false } && type.Namespace == typeof(XhsObject).Namespace;
}
