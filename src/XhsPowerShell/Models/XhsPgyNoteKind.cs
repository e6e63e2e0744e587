namespace XhsPowerShell;

/// <summary>The kind of a creator's notes in the marketplace: <c>-NoteType</c> of <c>Get-XhsPgyNote</c>.</summary>
public enum XhsPgyNoteKind
{
    /// <summary>Every kind.</summary>
    All,

    /// <summary>Made for a brand.</summary>
    Paid,

    /// <summary>Pictures with text.</summary>
    Picture,

    /// <summary>Videos.</summary>
    Video,
}
