namespace XhsPowerShell.Client.Caching;

/// <summary>A share as the store has it.</summary>
public sealed record StoreShareSummary
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>When its first worker opened it (UTC).</summary>
    public DateTimeOffset Begun { get; init; }

    /// <summary>When one of its inputs last changed (UTC); null without any.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>Its inputs (count).</summary>
    public long Inputs { get; init; }

    /// <summary>Those with a final answer (count).</summary>
    public long Done { get; init; }

    /// <summary>Those that failed; a worker that starts later tries them again (count).</summary>
    public long Failed { get; init; }

    /// <summary>Those that a living worker has claimed (count).</summary>
    public long Held { get; init; }
}
