namespace XhsPowerShell.Client.Caching;

/// <summary>A reservation that waits for its turn.</summary>
internal sealed class PendingReservation(StoreReservation reservation)
    : TaskCompletionSource<ReservationReply>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public StoreReservation Reservation { get; } = reservation;
}
