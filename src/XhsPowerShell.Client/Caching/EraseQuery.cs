using System;

namespace XhsPowerShell.Client.Caching;

/// <summary>Which answers to delete: those that fit all of what is set; everything when nothing is.</summary>
public sealed record EraseQuery
{
    /// <summary>Kept before this moment.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>
    /// The id of a person: every answer in which it, or the id of a note seen as theirs, occurs, with marks and work.
    /// </summary>
    public string? UserId { get; init; }
}
