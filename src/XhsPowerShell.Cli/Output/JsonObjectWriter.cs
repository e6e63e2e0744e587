using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace XhsPowerShell.Cli.Output;

/// <summary>JSON with the names of the properties as the types have them: one object a line, in an array or without.</summary>
internal sealed class JsonObjectWriter<T>(TextWriter writer, bool isArray) : IObjectWriter<T>
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // Chinese stays readable; nobody puts this into a web page unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private bool hasObjects;

    public void Write(T value)
    {
        if (isArray)
        {
            writer.Write(hasObjects ? ",\n" : "[\n");
        }

        hasObjects = true;
        writer.Write(JsonSerializer.Serialize(value, Options));
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
            writer.Flush();
        }
    }

    public void Dispose() => writer.Dispose();
}
