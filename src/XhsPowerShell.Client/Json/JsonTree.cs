using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>Reads JSON of any shape into plain objects.</summary>
internal static class JsonTree
{
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static object? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return Value(ref reader);
    }

    private static object? Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => Members(ref reader),
        JsonTokenType.StartArray => Elements(ref reader),
        JsonTokenType.String => JsonText.Read(ref reader),
        JsonTokenType.Number => JsonNumber.Read(ref reader),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => null,
    };

    private static JsonMembers Members(ref Utf8JsonReader reader)
    {
        var members = new JsonMembers();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = JsonText.Read(ref reader);
            reader.Read();
            members.Add(new KeyValuePair<string, object?>(name, Value(ref reader)));
        }

        return members;
    }

    private static List<object?> Elements(ref Utf8JsonReader reader)
    {
        var elements = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            elements.Add(Value(ref reader));
        }

        return elements;
    }
}
