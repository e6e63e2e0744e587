namespace XhsPowerShell.Client.Requests;

/// <summary>Limits how many calls that cost, or may cost, are made. Safe to use from several threads.</summary>
internal interface ICallLimit
{
    /// <summary>
    /// Reserves one call that is about to be sent. Waits as long as an open call of this process may still be refused
    /// for free, and so make room.
    /// </summary>
    /// <exception cref="XhsStoreException">The store does not say whether the call may be made.</exception>
    ValueTask<CallPermit> ReserveAsync(ApiRequest request, CancellationToken cancellationToken);

    /// <summary>Says what a permitted call came to.</summary>
    /// <param name="permit">What <see cref="ReserveAsync"/> returned.</param>
    /// <param name="response">The outcome; null when it was not sent.</param>
    void Settle(CallPermit permit, ApiRequest request, ApiResponse? response);

    /// <summary>Called once for a request that ended in an error, retries included.</summary>
    void RecordFailure(ApiRequest request);
}
