using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace XhsPowerShell.TestServer.Scenarios;

/// <summary>Takes <c>x</c> for <c>[x]</c>: PowerShell easily loses the brackets of a list of one.</summary>
internal sealed class OneOrManyConverter<T> : JsonConverter<T[]>
{
    public override T[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return [JsonSerializer.Deserialize<T>(ref reader, options)!];
        }

        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(JsonSerializer.Deserialize<T>(ref reader, options)!);
        }

        return [.. items];
    }

    public override void Write(Utf8JsonWriter writer, T[] value, JsonSerializerOptions options)
        => throw new NotSupportedException("Scenarios are only read.");
}
