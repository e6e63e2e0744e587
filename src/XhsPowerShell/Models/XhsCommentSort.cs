namespace XhsPowerShell;

/// <summary>The order of comments: <c>-Sort</c> of <c>Get-XhsNoteComment</c>.</summary>
public enum XhsCommentSort
{
    /// <summary>As the platform ranks them.</summary>
    Default,

    /// <summary>Newest first.</summary>
    Latest,

    /// <summary>Most likes first.</summary>
    MostLiked,
}
