using System.Text.Json;
using System;
using XhsPowerShell.Client.Json;

namespace XhsPowerShell.Client.Queries;

/// <summary>Reads a page of a list.</summary>
internal static class PageReader
{
    /// <summary>Reads the page that the reader stands on, and leaves the reader on its end.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="text">All that the reader reads.</param>
    /// <param name="retrievedAt">When the answer arrived.</param>
    /// <param name="listName">The name of the array of items, such as <c>notes</c>.</param>
    /// <param name="readEntry">Reads one element of the array; null for one that is no item.</param>
    /// <returns>The page; null when the value is no object or has no such array.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static Page<T>? Read<T>(
        ref Utf8JsonReader reader,
        ReadOnlySpan<byte> text,
        DateTimeOffset retrievedAt,
        ReadOnlySpan<byte> listName,
        DataReaderDelegate<PageItem<T>> readEntry)
        where T : class
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        var page = new Page<T>();
        var found = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (JsonName.Is(ref reader, listName))
            {
                reader.Read();
                page.Entries.Clear();
                found = reader.TokenType == JsonTokenType.StartArray;
                if (!found)
                {
                    reader.Skip();
                    continue;
                }

                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (readEntry(ref reader, text, retrievedAt) is { } entry)
                    {
                        page.Entries.Add(entry);
                    }
                }
            }
            else if (JsonName.Is(ref reader, "has_more"u8))
            {
                reader.Read();
                page.HasMore = JsonValue.Flag(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return found ? page : null;
    }
}
