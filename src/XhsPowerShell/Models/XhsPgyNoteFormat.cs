namespace XhsPowerShell;

/// <summary>The format of the notes that the marketplace counts.</summary>
public enum XhsPgyNoteFormat
{
    /// <summary>Both formats: <c>PHOTO_TEXT_AND_VIDEO</c>.</summary>
    All,

    /// <summary>Picture notes: <c>PHOTO_TEXT</c>.</summary>
    Picture,

    /// <summary>Video notes: <c>VIDEO</c>.</summary>
    Video,
}
