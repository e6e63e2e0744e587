using System;
using System.Collections.Generic;
using System.Text.Json;
using XhsPowerShell.Client.Json;
using XhsPowerShell.Client.Queries;
using XhsPowerShell.Client.Tests.Endpoints;

namespace XhsPowerShell.Client.Tests.Json;

/// <summary>Reads texts that are one object or one page from their beginning to their end.</summary>
internal static class ReadAll
{
    public static T? Read<T>(ItemReaderDelegate<T> read, ReadOnlySpan<byte> json)
        where T : class
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var value = read(ref reader, Sample.Now);
        reader.Read();
        return value;
    }

    /// <summary>The items of a page as their JSON text; null without a list.</summary>
    public static (List<string>? Items, bool? HasMore) Page(ReadOnlySpan<byte> json, ReadOnlySpan<byte> listName)
    {
        var page = new PageReader<string>(Text, _ => null, withJson: true).Read(json, listName, Sample.Now);
        return (page?.Items.ConvertAll(item => item.Json!), page?.HasMore);
    }

    private static string? Text(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    {
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        reader.Skip();
        return isObject ? string.Empty : null;
    }
}
