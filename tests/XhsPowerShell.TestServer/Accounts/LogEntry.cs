using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace XhsPowerShell.TestServer.Accounts;

/// <summary>One request that arrived.</summary>
internal sealed class LogEntry
{
    public required long Number { get; init; }

    public required string Endpoint { get; init; }

    /// <summary>Without the token.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    public required int Attempt { get; init; }

    public required bool TokenSeen { get; init; }

    /// <summary>Requests being worked on when this one arrived, itself included.</summary>
    public required int Concurrent { get; init; }

    public required string RequestId { get; init; }

    /// <summary>Milliseconds between the start of the ledger and the arrival.</summary>
    public required double AtMs { get; init; }

    public int? Code { get; set; }

    public int? Status { get; set; }

    public string? Fault { get; set; }

    public bool Billed { get; set; }

    /// <summary>Whether the whole answer left.</summary>
    public bool Answered { get; set; }

    /// <summary>Whether the client closed before the answer had left.</summary>
    public bool ClientGone { get; set; }

    public double? TookMs { get; set; }

    [JsonIgnore]
    public ulong QuestionHash { get; init; }
}
