using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Inputs;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Sharing;

namespace XhsPowerShell.Client.History;

/// <summary>The shares of a store, as the objects of <c>Clear-XhsShare</c>.</summary>
public static class ShareReports
{
    /// <summary>Makes sure that there can be shares. Comes before the store is opened.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="command">The command that needs it, as the user types it.</param>
    /// <returns>The address of the database.</returns>
    /// <exception cref="XhsStoreException">ShareNeedsServer: the store is a file, or there is none.</exception>
    public static StoreAddress RequireServer(EffectiveSettings settings, string command) =>
        settings?.ConfiguredStore is { File: null } server
            ? server
            : throw ShareErrors.NeedsServer(settings?.ConfiguredStore?.ToString(), command);

    /// <summary>Reads all shares, the youngest first.</summary>
    /// <returns>The shares.</returns>
    /// <exception cref="XhsStoreException">The store cannot be read, or is a file.</exception>
    public static IReadOnlyList<XhsShare> ReadShares(IStore? store) =>
        [.. (store ?? throw ShareErrors.NeedsServer(null)).ReadShares().Select(static share => Describe(share))];

    /// <summary>Forgets a share: who uses its name again does everything again.</summary>
    /// <param name="name">The name of the share.</param>
    /// <param name="commit">False to count only.</param>
    /// <returns>The share as it was; null when there is none.</returns>
    /// <exception cref="XhsStoreException">The store cannot do it, or is a file.</exception>
    public static XhsShare? ForgetShare(IStore? store, string name, bool commit) =>
        (store ?? throw ShareErrors.NeedsServer(null)).ForgetShare(name, commit) is { } share ? Describe(share) : null;

    private static XhsShare Describe(StoreShareSummary share) => new()
    {
        Name = share.Name,
        Begun = PlatformDay.OnClock(share.Begun),
        Changed = PlatformDay.OnClock(share.Changed),
        Inputs = share.Inputs,
        Done = share.Done,
        Failed = share.Failed,
        Held = share.Held,
        Left = share.Inputs - share.Done - share.Failed,
    };
}
