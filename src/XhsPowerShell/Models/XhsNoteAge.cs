namespace XhsPowerShell;

/// <summary>How old the notes of a search may be: <c>-Within</c> of <c>Search-XhsNote</c>.</summary>
public enum XhsNoteAge
{
    /// <summary>Any age.</summary>
    Any,

    /// <summary>Posted within a day.</summary>
    Day,

    /// <summary>Posted within a week.</summary>
    Week,

    /// <summary>Posted within half a year.</summary>
    HalfYear,
}
