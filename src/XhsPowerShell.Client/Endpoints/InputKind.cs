namespace XhsPowerShell.Client.Endpoints;

/// <summary>What an endpoint is asked with.</summary>
public enum InputKind
{
    /// <summary>A user id (24 hexadecimal digits) or a profile link.</summary>
    UserId,

    /// <summary>A note id (24 hexadecimal digits) or an explore link.</summary>
    NoteId,

    /// <summary>A text to search for.</summary>
    Keyword,

    /// <summary>A short share link.</summary>
    Link,
}
