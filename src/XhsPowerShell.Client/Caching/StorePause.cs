namespace XhsPowerShell.Client.Caching;

/// <summary>
/// A pause that holds all processes with one token, because the service has asked one of them for it.
/// </summary>
/// <param name="Tag">Names the token without containing it.</param>
/// <param name="Length">What is left of it.</param>
/// <param name="Generation">The number of the pause: each process slows down once for it. 0 in a batch.</param>
public sealed record StorePause(string Tag, TimeSpan Length, long Generation = 0);
