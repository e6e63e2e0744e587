namespace XhsPowerShell.Client.Sandbox;

/// <summary>A hashtag of a note.</summary>
/// <param name="Name">The text.</param>
internal sealed record SandboxTag(string Name)
{
    /// <summary>24 hexadecimal digits, the same for the same text.</summary>
    public string Id => (DeterministicRandom.Hash(Name)
        .ToString("x16", System.Globalization.CultureInfo.InvariantCulture) + "5c1cd866").Substring(0, 24);
}
