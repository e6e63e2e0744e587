using System.Text.Json;
using System.Text.Json.Serialization;

namespace XhsPowerShell.Cli.Output;

/// <summary>
/// How objects become JSON: names of the types' properties, enumerations as words, every letter as itself.
/// </summary>
internal static class JsonFormat
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Encoder = ReadableJsonEncoder.Instance,
        Converters = { new JsonStringEnumConverter() },
    };
}
