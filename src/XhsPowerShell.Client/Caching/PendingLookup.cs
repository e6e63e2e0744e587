namespace XhsPowerShell.Client.Caching;

/// <summary>A lookup that waits for its turn.</summary>
internal sealed class PendingLookup(StoreLookup lookup)
    : TaskCompletionSource<StoreFinding>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public StoreLookup Lookup { get; } = lookup;
}
