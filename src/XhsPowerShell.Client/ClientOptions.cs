using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Sharing;

namespace XhsPowerShell.Client;

/// <summary>What a client needs besides the settings.</summary>
public sealed record ClientOptions
{
    /// <summary>True to send a request that comes again only once. Always so with a store.</summary>
    public bool RememberAnswers { get; init; }

    /// <summary>How many calls may be made that cost, or may cost (count); null for no limit.</summary>
    public long? MaxCalls { get; init; }

    /// <summary>Opens the store of the settings; null for a client that uses none.</summary>
    public Func<StoreAddress, IStore>? OpenStore { get; init; }

    /// <summary>The share whose inputs are divided among several machines; null for none.</summary>
    public ShareOptions? Share { get; init; }

    /// <summary>The clock; null for the system's.</summary>
    public TimeProvider? Time { get; init; }
}
