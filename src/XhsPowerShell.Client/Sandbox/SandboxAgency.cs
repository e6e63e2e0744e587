namespace XhsPowerShell.Client.Sandbox;

/// <summary>The agency that a creator has signed with.</summary>
/// <param name="UserId">Its user id.</param>
/// <param name="Name">Its name.</param>
internal sealed record SandboxAgency(string UserId, string Name);
