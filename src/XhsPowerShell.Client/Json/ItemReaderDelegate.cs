using System;
using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>Reads the value that the reader stands on, and leaves the reader on its end.</summary>
/// <returns>The object, or null when the value is none.</returns>
internal delegate T? ItemReaderDelegate<out T>(ref Utf8JsonReader reader, DateTimeOffset retrievedAt)
    where T : class;
