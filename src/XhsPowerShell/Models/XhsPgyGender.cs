namespace XhsPowerShell;

/// <summary>The gender of creators: <c>-Gender</c> of <c>Search-XhsPgyBlogger</c>.</summary>
public enum XhsPgyGender
{
    /// <summary>Every gender.</summary>
    All,

    /// <summary>Men.</summary>
    Male,

    /// <summary>Women.</summary>
    Female,
}
