using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Requests;

namespace XhsPowerShell.Client.History;

/// <summary>The ledger of a store: the calls of all processes that use it, by day and endpoint.</summary>
public static class StoreLedger
{
    /// <summary>Reads the days on which there were calls, the oldest first.</summary>
    /// <param name="from">The first day; null for the oldest.</param>
    /// <param name="to">The last day, included; null for the newest.</param>
    /// <returns>One object a day.</returns>
    /// <exception cref="XhsStoreException">The store cannot be read.</exception>
    public static IReadOnlyList<XhsUsage> ReadDays(IStore store, DateTimeOffset? from, DateTimeOffset? to) =>
    [
        .. Read(store, from, to).GroupBy(static entry => entry.Day)
            .Select(static day => Sum(day, PlatformDay.FromNumber(day.Key))),
    ];

    /// <summary>Reads all days as one.</summary>
    /// <returns>The sum; since the first day with a call, or since now.</returns>
    /// <exception cref="XhsStoreException">The store cannot be read.</exception>
    public static XhsUsage ReadAll(IStore store)
    {
        var entries = Read(store, null, null);
        return Sum(entries, entries.Count > 0
            ? PlatformDay.FromNumber(entries[0].Day)
            : PlatformDay.OnClock(store.Now)!.Value);
    }

    private static IReadOnlyList<LedgerEntry> Read(IStore store, DateTimeOffset? from, DateTimeOffset? to) =>
        store.ReadLedger(
            from is { } first ? PlatformDay.NumberOf(first) : null, to is { } last ? PlatformDay.NumberOf(last) : null);

    private static XhsUsage Sum(IEnumerable<LedgerEntry> entries, DateTimeOffset since)
    {
        var usage = UsageRecorder.Sum(
            entries.Select(static entry => new XhsEndpointUsage
            {
                Endpoint = entry.Endpoint,
                Requests = entry.Requests,
                Billed = entry.Billed,
                Retries = entry.Retries,
                Failures = entry.Failures,
                Unconfirmed = entry.Unconfirmed,
                Saved = entry.Saved,
            }),
            since);

        // The ledger has neither of them, also when it is empty.
        (usage.Successes, usage.BytesReceived) = (null, null);
        return usage;
    }
}
