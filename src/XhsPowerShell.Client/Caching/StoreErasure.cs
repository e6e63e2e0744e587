namespace XhsPowerShell.Client.Caching;

/// <summary>How much was, or would be, deleted.</summary>
/// <param name="Responses">Answers (count); as many calls, when they were asked for again.</param>
/// <param name="Marks">Marks (count).</param>
/// <param name="Bytes">The size of the answers (bytes).</param>
/// <param name="Inputs">Inputs of shares (count).</param>
public sealed record StoreErasure(long Responses, long Marks, long Bytes, long Inputs = 0);
