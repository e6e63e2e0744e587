using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>Reads the value at the reader's position, and leaves the reader at its end.</summary>
/// <returns>The object, or null when the value is none.</returns>
internal delegate T? ItemReaderDelegate<out T>(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    where T : class;
