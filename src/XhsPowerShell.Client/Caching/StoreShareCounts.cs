namespace XhsPowerShell.Client.Caching;

/// <summary>How far a share is.</summary>
/// <param name="Inputs">Its inputs (count).</param>
/// <param name="Left">Those that are not finished, and those that failed and are to be tried again (count).</param>
/// <param name="Changed">When one of them last changed, by the store's clock; null without any.</param>
/// <param name="Holders">Who else has claimed inputs, and how many.</param>
public sealed record StoreShareCounts(
    long Inputs, long Left, DateTimeOffset? Changed, IReadOnlyList<(string Process, long Inputs)> Holders);
