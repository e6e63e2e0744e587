namespace XhsPowerShell.Client.Queries;

/// <summary>How much of a list is wanted.</summary>
/// <param name="First">At most this many objects (count), or null for all.</param>
/// <param name="MaxPages">At most this many pages, which is calls (count), or null for all.</param>
public sealed record PageLimits(long? First = null, int? MaxPages = null);
