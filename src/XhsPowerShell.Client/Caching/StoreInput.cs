namespace XhsPowerShell.Client.Caching;

/// <summary>One input of a share.</summary>
/// <param name="Key">Tells it from the others.</param>
/// <param name="Text">The id, link or keyword that is asked for.</param>
public sealed record StoreInput(StoreKey Key, string Text);
