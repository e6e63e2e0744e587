namespace XhsPowerShell.Client.Requests;

/// <summary>What the limits of calls say to one more call.</summary>
/// <param name="Granted">The permits to settle after the call; none when it is refused.</param>
/// <param name="Refusal">The limit that refuses it, or null.</param>
internal sealed record CallReservation(IReadOnlyList<CallPermit> Granted, CallPermit? Refusal)
{
    /// <summary>The answer where there are no limits.</summary>
    public static readonly CallReservation Free = new([], null);
}
