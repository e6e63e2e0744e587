namespace XhsPowerShell.Client.History;

/// <summary>Which kept objects to read.</summary>
public sealed record HistoryQuery
{
    /// <summary>The id or keyword that was asked for; null for all.</summary>
    public string? Subject { get; init; }

    /// <summary>The paths of the endpoints; null for all.</summary>
    public IReadOnlyList<string>? Endpoints { get; init; }

    /// <summary>Retrieved at or after this moment.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>Retrieved before this moment.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Only the newest answers (count), each of which may hold many objects; null for all.</summary>
    public int? Last { get; init; }
}
