namespace XhsPowerShell.Client.Sandbox;

/// <summary>A page of a search for users.</summary>
/// <param name="Keyword">What was searched for.</param>
/// <param name="Users">The creators.</param>
internal sealed record SandboxUserPage(string Keyword, IReadOnlyList<SandboxCreator> Users)
{
    /// <summary>The id of the search: the same for the same keyword.</summary>
    public string RequestId => Hash("filters ") + Hash("words ");

    private string Hash(string purpose) =>
        DeterministicRandom.Hash(purpose + Keyword).ToString("x16", CultureInfo.InvariantCulture);
}
