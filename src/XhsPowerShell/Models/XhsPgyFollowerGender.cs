namespace XhsPowerShell;

/// <summary>The gender of most followers: <c>-FollowerGender</c> of <c>Search-XhsPgyBlogger</c>.</summary>
public enum XhsPgyFollowerGender
{
    /// <summary>Every gender.</summary>
    All,

    /// <summary>More men.</summary>
    MostlyMale,

    /// <summary>More women.</summary>
    MostlyFemale,
}
