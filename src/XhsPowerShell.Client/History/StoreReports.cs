using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Client.History;

/// <summary>What a store says about itself, as the objects of <c>Get-XhsStore</c> and <c>Clear-XhsStore</c>.</summary>
public static class StoreReports
{
    private static readonly string[] CreatorEndpoints =
    [
        .. EndpointList.Requested.Where(static endpoint => endpoint.Input == InputKind.UserId)
            .Select(static endpoint => endpoint.Path),
    ];

    /// <summary>False when nothing was ever kept there: looking must not create the file.</summary>
    /// <returns>Whether there is a store to open.</returns>
    public static bool Exists(StoreAddress address) => address?.File is not { } file || File.Exists(file);

    /// <summary>Waits until what this process has counted and kept is written.</summary>
    public static void Flush(StoreAddress address) => StorePumps.Flush(address?.ToString() ?? string.Empty);

    /// <summary>How much a store holds, and what of today's calls is spent.</summary>
    /// <param name="store">The store; null when there is none yet.</param>
    /// <param name="settings">The settings: where the store is, and whose calls are counted.</param>
    /// <exception cref="XhsStoreException">The store cannot be read.</exception>
    public static XhsStore Describe(IStore? store, EffectiveSettings settings)
    {
        _ = settings ?? throw new ArgumentNullException(nameof(settings));
        if (store is null)
        {
            return new XhsStore
            {
                Store = settings.StoreOrLocal.ToString(),
                IsInUse = settings.Store is not null,
                DailyCallLimit = settings.DailyCallLimit,
            };
        }

        var summary = store.Summarize(CreatorEndpoints);
        var today = PlatformDay.NumberOf(store.Now);
        var scope = new StoreScope(settings).Name;
        var spent = store.ReadLedger(today, today).Where(entry => entry.Scope == scope);
        return new XhsStore
        {
            Store = summary.Location,
            IsInUse = settings.Store is not null,
            Size = summary.Size,
            Answers = summary.Responses,
            SandboxAnswers = summary.SandboxResponses,
            Creators = summary.Creators,
            Oldest = PlatformDay.OnClock(summary.Oldest),
            Newest = PlatformDay.OnClock(summary.Newest),
            Saved = summary.Saved,
            SpentToday = spent.Sum(static entry => entry.Counted + entry.Open),
            DailyCallLimit = Lower(store.DailyCallLimit, settings.DailyCallLimit),
        };
    }

    /// <summary>Deletes answers, or counts what would be deleted.</summary>
    /// <param name="store">The store; null when there is none, and so nothing to delete.</param>
    /// <param name="before">Only what was kept before this moment; null for all.</param>
    /// <param name="userId">Only what is about this person; null for all.</param>
    /// <param name="region">Only what was answered there; null for all.</param>
    /// <param name="commit">False to count only.</param>
    /// <exception cref="XhsStoreException">The store cannot do it.</exception>
    public static XhsStoreErasure Erase(
        IStore? store, DateTimeOffset? before, string? userId, XhsRegion? region, bool commit)
    {
        using var notes = userId is null ? null : new PersonNotes(userId);
        var erased = store?.Erase(
            new EraseQuery
            {
                Before = before,
                UserId = userId,
                Scope = region switch
                {
                    null => null, XhsRegion.Sandbox => StoreScope.SandboxName, _ => StoreScope.Service,
                },
                FindNotes = notes is null ? null : notes.Find,
            },
            commit);
        return new XhsStoreErasure
        {
            UserId = userId,
            OlderThan = PlatformDay.OnClock(before),
            Region = region?.ToString(),
            Answers = erased?.Responses ?? 0,
            SandboxAnswers = erased?.Sandbox ?? 0,
            Marks = erased?.Marks ?? 0,
            Inputs = erased?.Inputs ?? 0,
            Size = erased?.Bytes ?? 0,
        };
    }

    private static long? Lower(long? one, long? other) =>
        one is null || other is null ? one ?? other : Math.Min(one.Value, other.Value);
}
