namespace XhsPowerShell;

/// <summary>The format of notes.</summary>
public enum XhsNoteFormat
{
    /// <summary>Every format.</summary>
    All,

    /// <summary>Pictures with text.</summary>
    Picture,

    /// <summary>Videos.</summary>
    Video,
}
