namespace XhsPowerShell.Client.Sandbox;

/// <summary>A picture of a note.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Height">The height (pixels); all are 1280 wide.</param>
internal sealed record SandboxImage(string File, int Height);
