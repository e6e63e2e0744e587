namespace XhsPowerShell;

/// <summary>The order of the notes that a search finds: <c>-Sort</c> of <c>Search-XhsNote</c>.</summary>
public enum XhsNoteSort
{
    /// <summary>As the platform ranks them.</summary>
    Relevance,

    /// <summary>Most likes first.</summary>
    MostLiked,

    /// <summary>Newest first.</summary>
    Latest,

    /// <summary>Most comments first.</summary>
    MostCommented,

    /// <summary>Most collects first.</summary>
    MostCollected,
}
