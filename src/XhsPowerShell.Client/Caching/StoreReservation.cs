namespace XhsPowerShell.Client.Caching;

/// <summary>
/// One call that is about to be made. When granted, the store adds it to <see cref="LedgerEntry.Open"/> of its day; the
/// entry with its outcome takes it away again (-1).
/// </summary>
/// <param name="Scope">Who is called.</param>
/// <param name="Endpoint">The path.</param>
/// <param name="Limit">The process's own limit for the day (count), or null; the lower one of both holds.</param>
public sealed record StoreReservation(string Scope, string Endpoint, long? Limit);
