namespace XhsPowerShell.Client.Queries;

/// <summary>What a query asks for besides its input. The same for all inputs of a command.</summary>
public sealed record QueryOptions
{
    /// <summary>Filters by their names on the wire, in the order they are sent.</summary>
    public IReadOnlyList<(string Name, string Value)> Parameters { get; init; } = [];

    /// <summary>At most this many objects for each input (count), or null for all.</summary>
    public long? First { get; init; }

    /// <summary>At most this many pages, each of which is a call, for each input (count), or null for all.</summary>
    public int? MaxPages { get; init; }

    /// <summary>
    /// More pages than any real list has: a service that sends new ids for ever is not paid for ever.
    /// </summary>
    internal int HardPageLimit { get; init; } = 100_000;

    /// <summary>The page to start at (1-based), for lists with numbered pages.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Where to continue, for lists with cursors; null for the beginning.</summary>
    public string? Cursor { get; init; }

    /// <summary>Only what is new since the last complete run with this option.</summary>
    public bool SinceLast { get; init; }

    /// <summary>No object older than this, which is included, for lists with a period.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>No object at or after this moment, for lists with a period.</summary>
    public DateTimeOffset? Before { get; init; }
}
