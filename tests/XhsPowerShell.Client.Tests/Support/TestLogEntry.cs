using System.Collections.Generic;

namespace XhsPowerShell.Client.Tests.Support;

/// <summary>One request that a space has seen; the parameters are without the token.</summary>
public sealed record TestLogEntry(
    long Number,
    string Endpoint,
    IReadOnlyDictionary<string, string> Parameters,
    int Attempt,
    bool TokenSeen,
    int Concurrent,
    string RequestId,
    double AtMs,
    double? TookMs,
    int? Code,
    int? Status,
    string? Fault,
    bool Billed,
    bool Answered,
    bool ClientGone);
