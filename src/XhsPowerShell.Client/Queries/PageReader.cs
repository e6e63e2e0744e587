using System.Text.Json;
using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Client.Queries;

/// <summary>Reads a page of a list.</summary>
/// <param name="readItem">Reads one element of the array; null for one that is no item.</param>
/// <param name="idOf">The id of an object; null or empty when it has none.</param>
/// <param name="withJson">True to keep each object's JSON text.</param>
internal sealed class PageReader<T>(ItemReaderDelegate<T> readItem, Func<T, string?> idOf, bool withJson)
    where T : class
{
    /// <param name="data">The value of <c>data</c>.</param>
    /// <param name="listName">The name of the array of items, such as <c>notes</c>.</param>
    /// <param name="retrievedAt">When the answer arrived.</param>
    /// <returns>The page; null when the value is no object or has no such array. Of two such arrays the last
    /// counts.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public Page<T>? Read(ReadOnlySpan<byte> data, ReadOnlySpan<byte> listName, DateTimeOffset retrievedAt)
    {
        var reader = new Utf8JsonReader(data);
        reader.Read();
        var page = new Page<T>();
        var found = false;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (JsonName.Is(ref reader, listName))
            {
                reader.Read();
                page.Items.Clear();
                found = ReadItems(ref reader, data, retrievedAt, page);
            }
            else if (JsonName.Is(ref reader, "has_more"u8))
            {
                reader.Read();
                page.HasMore = JsonValue.Flag(ref reader);
            }
            else if (JsonName.Is(ref reader, "total"u8))
            {
                reader.Read();
                page.Total = JsonValue.Long(ref reader);
            }
            else if (JsonName.Is(ref reader, "cursor"u8))
            {
                reader.Read();
                page.Cursor = JsonValue.Text(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        // Throws when something follows.
        reader.Read();
        return found ? page : null;
    }

    private bool ReadItems(ref Utf8JsonReader reader, ReadOnlySpan<byte> data, DateTimeOffset retrievedAt, Page<T> page)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return false;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            if (readItem(ref reader, retrievedAt) is not { } value)
            {
                continue;
            }

            var json = data.Slice(start, (int)reader.BytesConsumed - start);
            var id = idOf(value);
            page.Items.Add(new PageItem<T>(value, withJson ? Utf8Text.Create(json) : null)
            {
                HasId = !string.IsNullOrEmpty(id),
                Key = string.IsNullOrEmpty(id) ? KeyHash.From(json) : KeyHash.From(id!),
            });
        }

        return true;
    }
}
