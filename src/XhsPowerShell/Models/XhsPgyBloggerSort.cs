namespace XhsPowerShell;

/// <summary>The order of the creators that a search finds: <c>-Sort</c> of <c>Search-XhsPgyBlogger</c>.</summary>
public enum XhsPgyBloggerSort
{
    /// <summary>Most followers first.</summary>
    Follower,

    /// <summary>As the marketplace ranks them.</summary>
    Relevance,
}
