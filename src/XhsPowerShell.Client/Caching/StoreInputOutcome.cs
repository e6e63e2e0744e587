namespace XhsPowerShell.Client.Caching;

/// <summary>What became of an input that was claimed.</summary>
/// <param name="Key">The input.</param>
/// <param name="IsFinal">
/// True when it is done, for ever; false when a worker that starts later is to try again.
/// </param>
/// <param name="Code">The code of the service when it ended in an error, otherwise 0.</param>
public sealed record StoreInputOutcome(StoreKey Key, bool IsFinal, int Code);
