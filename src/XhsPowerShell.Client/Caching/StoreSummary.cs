namespace XhsPowerShell.Client.Caching;

/// <summary>How much a store holds.</summary>
public sealed record StoreSummary
{
    /// <summary>Where it is, without a password.</summary>
    public string Location { get; init; } = "";

    /// <summary>The size on disk (bytes), or null when it is not known.</summary>
    public long? Size { get; init; }

    /// <summary>Kept answers (count).</summary>
    public long Responses { get; init; }

    /// <summary>Those of them that the sandbox made up (count).</summary>
    public long SandboxResponses { get; init; }

    /// <summary>Different ids and keywords asked for (count).</summary>
    public long Subjects { get; init; }

    /// <summary>Different creators asked for by id (count).</summary>
    public long Creators { get; init; }

    /// <summary>When the oldest answer was kept.</summary>
    public DateTimeOffset? Oldest { get; init; }

    /// <summary>When the newest answer was kept.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>Calls that were not made because the answer was in the store (count).</summary>
    public long Saved { get; init; }

    /// <summary>The version of the schema.</summary>
    public int SchemaVersion { get; init; }
}
