namespace XhsPowerShell.Client.Caching;

/// <summary>A step of a share on its way.</summary>
internal sealed class PendingShareStep(StoreShareStep step)
    : TaskCompletionSource<StoreShareReply>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public StoreShareStep Step { get; private set; } = step;

    /// <summary>True when the reports of another step can go along with this one.</summary>
    public bool CanTake(StoreShareStep other) =>
        !Step.IsLeaving && Step.Worker == other.Worker && Step.Share == other.Share;

    /// <summary>Takes the reports of another step along.</summary>
    public void Take(StoreShareStep other) => Step = Step with { Outcomes = [.. Step.Outcomes, .. other.Outcomes] };
}
