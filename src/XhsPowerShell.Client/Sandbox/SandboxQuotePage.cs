namespace XhsPowerShell.Client.Sandbox;

/// <summary>A page of a search in the marketplace.</summary>
/// <param name="Quotes">The creators with their quotes.</param>
/// <param name="Total">How many the search finds.</param>
internal sealed record SandboxQuotePage(IReadOnlyList<SandboxQuote> Quotes, int Total);
