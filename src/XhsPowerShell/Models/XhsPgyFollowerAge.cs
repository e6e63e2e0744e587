namespace XhsPowerShell;

/// <summary>The age of most followers: <c>-FollowerAge</c> of <c>Search-XhsPgyBlogger</c>.</summary>
public enum XhsPgyFollowerAge
{
    /// <summary>Every age.</summary>
    All,

    /// <summary>Under 18 years.</summary>
    Under18,

    /// <summary>18 to 24 years.</summary>
    From18To24,

    /// <summary>25 to 34 years.</summary>
    From25To34,

    /// <summary>35 to 44 years.</summary>
    From35To44,

    /// <summary>Over 44 years.</summary>
    Over44,
}
