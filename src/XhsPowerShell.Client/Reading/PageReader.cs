using System;
using System.Collections.Generic;
using System.Text.Json;

namespace XhsPowerShell.Client.Reading;

/// <summary>Finds the items of a page, so that each can be read, or handed on as it arrived, when its turn comes.</summary>
internal static class PageReader
{
    /// <summary>Finds the items.</summary>
    /// <param name="data">The value of <c>data</c>, in UTF-8.</param>
    /// <param name="listName">The name of the array of items, such as <c>notes</c>.</param>
    /// <param name="items">Emptied, then filled with where each object of the array is (bytes).</param>
    /// <param name="hasMore">The <c>has_more</c> of the page; null when it is absent or no flag.</param>
    /// <returns>False when the data is no object or has no such array.</returns>
    /// <exception cref="JsonException">The data is not JSON.</exception>
    public static bool Read(ReadOnlySpan<byte> data, ReadOnlySpan<byte> listName, List<(int Start, int Length)> items, out bool? hasMore)
    {
        items.Clear();
        hasMore = null;
        var found = false;
        var reader = new Utf8JsonReader(data);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            reader.Read();
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (JsonName.Is(ref reader, listName))
            {
                reader.Read();
                items.Clear();
                found = reader.TokenType == JsonTokenType.StartArray;
                ReadItems(ref reader, items);
            }
            else if (JsonName.Is(ref reader, "has_more"u8))
            {
                reader.Read();
                hasMore = JsonValue.Flag(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        // Throws when something follows.
        reader.Read();
        return found;
    }

    private static void ReadItems(ref Utf8JsonReader reader, List<(int Start, int Length)> items)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var isObject = reader.TokenType == JsonTokenType.StartObject;
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isObject)
            {
                items.Add((start, (int)reader.BytesConsumed - start));
            }
        }
    }
}
