namespace XhsPowerShell.Client.Caching;

/// <summary>One answer that is looked for.</summary>
/// <param name="Key">The key of the request.</param>
/// <param name="NotBefore">
/// No answer kept before this moment, by the store's clock. One that was kept at this moment is found also when the
/// clock was set back since.
/// </param>
/// <param name="Claim">
/// True to claim the request when there is no answer, in a store that several machines share: nobody else asks then
/// until an answer is kept, the claim is given back, or the lease of this process is over.
/// </param>
/// <param name="Reservation">
/// The call to reserve in the same transaction when the request is claimed, or null. The store may leave it: then it is
/// reserved as any other.
/// </param>
public sealed record StoreLookup(
    StoreKey Key, DateTimeOffset NotBefore, bool Claim, StoreReservation? Reservation = null);
