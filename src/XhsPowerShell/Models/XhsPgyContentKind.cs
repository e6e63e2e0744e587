namespace XhsPowerShell;

/// <summary>What creators mostly post: <c>-NoteType</c> of <c>Search-XhsPgyBlogger</c>.</summary>
public enum XhsPgyContentKind
{
    /// <summary>Everything.</summary>
    All,

    /// <summary>Pictures with text.</summary>
    Picture,

    /// <summary>Videos.</summary>
    Video,
}
