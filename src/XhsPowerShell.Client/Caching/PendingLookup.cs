namespace XhsPowerShell.Client.Caching;

/// <summary>A lookup that waits for its turn. Who waits for it goes on in the thread that completes it.</summary>
internal sealed class PendingLookup(StoreLookup lookup) : TaskCompletionSource<StoreFinding>
{
    public StoreLookup Lookup { get; } = lookup;
}
