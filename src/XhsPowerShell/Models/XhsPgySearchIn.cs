namespace XhsPowerShell;

/// <summary>Where the keyword is searched: <c>-SearchIn</c> of <c>Search-XhsPgyBlogger</c>.</summary>
public enum XhsPgySearchIn
{
    /// <summary>In the names of creators.</summary>
    Nickname,

    /// <summary>In their notes.</summary>
    Note,
}
