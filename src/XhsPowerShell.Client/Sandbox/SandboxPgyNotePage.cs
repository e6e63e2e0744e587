namespace XhsPowerShell.Client.Sandbox;

/// <summary>A page of a creator's notes in the marketplace.</summary>
/// <param name="Notes">The notes.</param>
/// <param name="Total">How many there are.</param>
internal sealed record SandboxPgyNotePage(IReadOnlyList<SandboxNote> Notes, int Total);
