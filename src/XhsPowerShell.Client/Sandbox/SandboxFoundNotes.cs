namespace XhsPowerShell.Client.Sandbox;

/// <summary>A page of a search for notes.</summary>
/// <param name="Keyword">What was searched for.</param>
/// <param name="Notes">The notes.</param>
/// <param name="HasSuggestion">Whether other searches are suggested at its end.</param>
internal sealed record SandboxFoundNotes(string Keyword, IReadOnlyList<SandboxNote> Notes, bool HasSuggestion)
{
    /// <summary>The id of the search: the same for the same keyword.</summary>
    public string RequestId =>
        DeterministicRandom.Hash("notes " + Keyword).ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
}
