using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>Reads arrays. Another value becomes null; an element of the wrong type is left out.</summary>
internal static class JsonList
{
    /// <summary>The elements as texts; an object among them as its JSON text.</summary>
    public static XhsList<string>? Texts(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        var list = new XhsList<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (JsonValue.Raw(ref reader) is { } text)
            {
                list.Add(text);
            }
        }

        return list;
    }

    /// <summary>The elements that are objects.</summary>
    public static XhsList<T>? Objects<T>(ref Utf8JsonReader reader, FieldMap<T> fields)
        where T : class
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        var list = new XhsList<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (fields.Read(ref reader) is { } item)
            {
                list.Add(item);
            }
        }

        return list;
    }
}
