namespace XhsPowerShell.Client.Caching;

/// <summary>How much was, or would be, deleted.</summary>
/// <param name="Responses">Answers (count).</param>
/// <param name="Marks">Marks (count).</param>
/// <param name="Bytes">The size of the answers (bytes).</param>
/// <param name="Inputs">Inputs of shares (count).</param>
/// <param name="Sandbox">
/// Those of the answers that the sandbox made up (count); all others cost a call each, when they are asked for again.
/// </param>
public sealed record StoreErasure(long Responses, long Marks, long Bytes, long Inputs = 0, long Sandbox = 0);
