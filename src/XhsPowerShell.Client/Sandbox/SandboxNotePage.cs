namespace XhsPowerShell.Client.Sandbox;

/// <summary>A page of a creator's notes.</summary>
/// <param name="Notes">The notes.</param>
/// <param name="HasMore">Whether notes follow.</param>
internal sealed record SandboxNotePage(IReadOnlyList<SandboxNote> Notes, bool HasMore);
