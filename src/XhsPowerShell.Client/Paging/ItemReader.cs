using System;

namespace XhsPowerShell.Client.Paging;

/// <summary>Reads one object out of its JSON text.</summary>
/// <returns>The object, or null when the text is not a JSON object.</returns>
internal delegate T? ItemReader<T>(ReadOnlySpan<byte> json, DateTimeOffset retrievedAt)
    where T : class;
