namespace XhsPowerShell.Client.Caching;

/// <summary>What the store says to a <see cref="StoreLookup"/>.</summary>
/// <param name="Response">
/// The newest kept answer that may be used (codes 0 and 201, not older than the lookup allows, not dated in the
/// future), or null.
/// </param>
/// <param name="IsUnderWay">True when another process has claimed the request and is asking for it now.</param>
/// <param name="ReservedDay">
/// The day (+08:00) of the call that was reserved with the claim, such as 20261121; 0 without one.
/// </param>
public readonly record struct StoreFinding(StoredResponse? Response, bool IsUnderWay = false, int ReservedDay = 0);
