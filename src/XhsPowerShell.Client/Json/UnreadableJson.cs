using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>
/// The reader's exceptions quote the text that they could not read, for example a proxy's page with an address in it.
/// </summary>
internal static class UnreadableJson
{
    /// <summary>The same exception with the position only.</summary>
    public static JsonException At(JsonException exception) => new(
        string.Format(
            CultureInfo.InvariantCulture,
            "Not readable as JSON in line {0}, byte {1}, both counted from 0.",
            exception.LineNumber ?? 0,
            exception.BytePositionInLine ?? 0));
}
