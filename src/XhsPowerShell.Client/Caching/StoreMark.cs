namespace XhsPowerShell.Client.Caching;

/// <summary>Where the last complete run of a list with <c>-SinceLast</c> ended.</summary>
/// <param name="Key">The key of the list.</param>
/// <param name="Ids">The newest ids, at most 100.</param>
/// <param name="Oldest">The time of the oldest of them, or null when it is not known.</param>
/// <param name="MovedAt">When the run began that moved it, by the store's clock: it never moves back.</param>
/// <param name="Subject">The id that was asked for: the mark is erased with it.</param>
public sealed record StoreMark(
    StoreKey Key, IReadOnlyList<string> Ids, DateTimeOffset? Oldest, DateTimeOffset MovedAt, string Subject);
