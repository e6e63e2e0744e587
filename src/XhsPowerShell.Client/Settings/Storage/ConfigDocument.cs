using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>The content of a configuration file: version 1, indented UTF-8 JSON, one field a line.</summary>
/// <param name="Values">The settings.</param>
/// <param name="Others">Simple fields that a person or a later release added: kept when the file is rewritten.</param>
internal sealed record ConfigDocument(SettingsLayer Values, Dictionary<string, JsonElement>? Others)
{
    // Characters beyond ASCII are written as themselves: people read this file.
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A file that does not exist.</summary>
    public static ConfigDocument Empty { get; } = new(SettingsLayer.None, null);

    /// <summary>
    /// Reads the bytes of a file. All or nothing: a field of the wrong type is an error and is not skipped.
    /// </summary>
    /// <exception cref="XhsConfigException">ConfigDamaged, ConfigNewerVersion or ConfigUnreadable.</exception>
    public static ConfigDocument Read(string path, ReadOnlyMemory<byte> content)
    {
        // Editors on Windows put a byte order mark in front.
        var text = (content.Span.StartsWith("\uFEFF"u8) ? content.Slice(3) : content).Span;
        CheckVersion(path, Deserialize(path, text, ConfigJsonContext.Default.ConfigVersion).Version);
        var data = Deserialize(path, text, ConfigJsonContext.Default.ConfigData);
        return new ConfigDocument(data.ToLayer(path), KeepSimpleFields(path, data.Others));
    }

    /// <summary>Writes the bytes of a file.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Windows cannot encrypt a
    /// secret.</exception>
    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            JsonSerializer.Serialize(json, ConfigData.Create(Values, Others), ConfigJsonContext.Default.ConfigData);
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static T Deserialize<T>(string path, ReadOnlySpan<byte> text, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(text, type)
                ?? throw ConfigError.Damaged(path, Texts.Get("DetailNoObject"));
        }
        catch (JsonException e)
        {
            // Not the parser's own exception: its message repeats what it could not read, which may be the token.
            throw ConfigError.Damaged(
                path,
                IsField(e.Path)
                    ? Texts.Get("DetailBadValue", e.Path!.Substring(2), e.LineNumber + 1, e.BytePositionInLine + 1)
                    : Texts.Get("DetailNotJson", e.LineNumber + 1, e.BytePositionInLine + 1),
                new JsonException("Unreadable.", path: null, e.LineNumber, e.BytePositionInLine));
        }
    }

    private static bool IsField(string? path) => path?.StartsWith("$.", StringComparison.Ordinal) == true;

    private static void CheckVersion(string path, long? version)
    {
        if (version is null or < 1)
        {
            throw ConfigError.Damaged(path, Texts.Get("DetailField", "version", Texts.Get("MustBeWholeNumberFrom1")));
        }

        if (version > 1)
        {
            throw ConfigError.NewerVersion(path, version.Value);
        }
    }

    private static Dictionary<string,
        JsonElement>? KeepSimpleFields(string path, Dictionary<string, JsonElement>? others)
    {
        try
        {
            return others?
                .Where(other => other.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                .ToDictionary(other => other.Key, other => Check(other.Value), StringComparer.Ordinal);
        }
        catch (InvalidOperationException e)
        {
            throw ConfigError.Damaged(path, Texts.Get("DetailNotUnicode"), e);
        }
    }

    // Decoded now, so that a text that cannot be written again is found before the file is replaced.
    private static JsonElement Check(JsonElement value)
    {
        _ = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return value;
    }
}
