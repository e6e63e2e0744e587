namespace XhsPowerShell;

/// <summary>The kind of notes: <c>-Type</c> of <c>Search-XhsNote</c>.</summary>
public enum XhsNoteKind
{
    /// <summary>Every kind.</summary>
    All,

    /// <summary>Videos.</summary>
    Video,

    /// <summary>Pictures with text.</summary>
    Picture,
}
