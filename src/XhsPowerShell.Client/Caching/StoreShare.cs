namespace XhsPowerShell.Client.Caching;

/// <summary>A share that a worker has opened: inputs that several workers divide among themselves.</summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="Begun">When its first worker opened it, by the store's clock.</param>
/// <param name="OpenedAt">When this worker opened it: failures from before are tried again.</param>
public sealed record StoreShare(long Id, DateTimeOffset Begun, DateTimeOffset OpenedAt);
