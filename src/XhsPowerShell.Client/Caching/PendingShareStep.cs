namespace XhsPowerShell.Client.Caching;

/// <summary>A step of a share that waits for its turn.</summary>
internal sealed class PendingShareStep(StoreShareStep step)
    : TaskCompletionSource<StoreShareReply>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public StoreShareStep Step { get; } = step;
}
