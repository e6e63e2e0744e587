namespace XhsPowerShell;

/// <summary>The order of a creator's notes in the marketplace: <c>-Sort</c> of <c>Get-XhsPgyNote</c>.</summary>
public enum XhsPgyNoteSort
{
    /// <summary>Newest first.</summary>
    Latest,

    /// <summary>Most reads first.</summary>
    MostRead,

    /// <summary>Most interactions first.</summary>
    MostInteraction,
}
