using System.Text.Json.Serialization;

namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>The generated code that reads and writes configuration files without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(ConfigData))]
[JsonSerializable(typeof(ConfigVersion))]
internal sealed partial class ConfigJsonContext : JsonSerializerContext;
