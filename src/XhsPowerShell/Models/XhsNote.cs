namespace XhsPowerShell;

/// <summary>A note of a creator. A property is null where the service sent nothing.</summary>
public sealed partial class XhsNote : XhsObject
{
    /// <summary>What a person calls it.</summary>
    /// <returns>The text, such as the name with the id.</returns>
    public override string ToString() => $"{Title} ({NoteId})";
}
