namespace XhsPowerShell;

public sealed partial class XhsPgyNote : XhsObject
{
    /// <summary>What a person calls it.</summary>
    /// <returns>The title with the id.</returns>
    public override string ToString() => $"{Title} ({NoteId})";
}
