namespace XhsPowerShell.Client.Caching;

/// <summary>Which answers to delete: those that fit all of what is set; everything when nothing is.</summary>
public sealed record EraseQuery
{
    /// <summary>Kept before this moment.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>
    /// Who answered: <c>service</c>, <c>sandbox</c> or another address; null for everybody. Marks do not say it: they
    /// are deleted only when this is null.
    /// </summary>
    public string? Scope { get; init; }

    /// <summary>
    /// The id of a person: every answer in which it, or the id of a note seen as theirs, occurs, with marks and work.
    /// </summary>
    public string? UserId { get; init; }

    /// <summary>
    /// Returns the ids of the person's notes that an answer with the person's id in it contains; null for none.
    /// </summary>
    public Func<StoredResponse, IEnumerable<string>>? FindNotes { get; init; }
}
