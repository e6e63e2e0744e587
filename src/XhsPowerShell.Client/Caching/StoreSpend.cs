namespace XhsPowerShell.Client.Caching;

/// <summary>A change of what counts against the daily limit.</summary>
/// <param name="Scope">Who was called.</param>
/// <param name="Day">The day of the reservation (+08:00), such as 20261121; 0 for today, by the store's clock.</param>
/// <param name="Change">-1 or +1 (count). A day without a counter stays without one.</param>
public sealed record StoreSpend(string Scope, int Day, int Change);
