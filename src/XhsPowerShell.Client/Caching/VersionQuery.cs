namespace XhsPowerShell.Client.Caching;

/// <summary>Which kept answers to read.</summary>
public sealed record VersionQuery
{
    /// <summary>Who answered; null for everybody.</summary>
    public string? Scope { get; init; }

    /// <summary>The paths; null for all.</summary>
    public IReadOnlyList<string>? Endpoints { get; init; }

    /// <summary>The id or keyword that was asked for; null for all.</summary>
    public string? Subject { get; init; }

    /// <summary>Retrieved at or after this moment.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>Retrieved before this moment.</summary>
    public DateTimeOffset? Before { get; init; }
}
