using System;
using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>Reads a part of an answer, on which the reader stands, and leaves the reader on its end.</summary>
/// <param name="reader">The reader.</param>
/// <param name="text">All that the reader reads: the places that it tells count from the start of this.</param>
/// <param name="retrievedAt">When the answer arrived.</param>
/// <returns>What was asked for, or null when there is something else.</returns>
internal delegate T? DataReaderDelegate<out T>(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, DateTimeOffset retrievedAt)
    where T : class;
