using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace XhsPowerShell.Cli.Output;

/// <summary>
/// JSON with the names of the properties as the types have them: one object a line, in an array or without.
/// </summary>
/// <param name="columns">The properties, or null for all of them.</param>
/// <param name="isArray">True for one array.</param>
internal sealed class JsonObjectWriter<T>(TextWriter writer, PropertyInfo[]? columns, bool isArray) : IObjectWriter<T>
{
    private bool hasObjects;

    public void Write(T value, string? json)
    {
        if (isArray)
        {
            writer.Write(hasObjects ? ",\n" : "[\n");
        }

        hasObjects = true;
        writer.Write(json
            ?? (columns is null ? JsonSerializer.Serialize(value, JsonFormat.Options) : Selected(value, columns)));
        if (!isArray)
        {
            writer.Write('\n');
        }

        writer.Flush();
    }

    public void Complete()
    {
        if (isArray)
        {
            writer.Write(hasObjects ? "\n]\n" : "[]\n");
        }

        writer.Flush();
    }

    private static string Selected(T value, PropertyInfo[] columns)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JsonFormat.Options.Encoder }))
        {
            json.WriteStartObject();
            foreach (var column in columns)
            {
                json.WritePropertyName(column.Name);
                JsonSerializer.Serialize(json, column.GetValue(value), column.PropertyType, JsonFormat.Options);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
