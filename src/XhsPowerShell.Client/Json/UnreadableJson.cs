using System;
using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>The reader's exceptions quote the text that they could not read, for example a proxy's page with an address in it.</summary>
internal static class UnreadableJson
{
    /// <summary>The same exception with the position only.</summary>
    public static JsonException At(JsonException exception) => new(
        FormattableString.Invariant($"Not readable as JSON in line {exception.LineNumber ?? 0}, byte {exception.BytePositionInLine ?? 0}, both counted from 0."));
}
