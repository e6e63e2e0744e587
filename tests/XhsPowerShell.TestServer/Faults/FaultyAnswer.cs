using System;
using System.Collections.Generic;

namespace XhsPowerShell.TestServer.Faults;

/// <summary>An answer that is not the ordinary one.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">All but Content-Length and what the connection needs.</param>
/// <param name="Body">The bytes on the wire, already encoded.</param>
internal sealed record FaultyAnswer(
    int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body);
