namespace XhsPowerShell;

/// <summary>
/// A note of a creator with the marketplace's figures, as <c>Get-XhsPgyNote</c> emits it. A property is null where the
/// service sent nothing.
/// </summary>
public sealed partial class XhsPgyNote : XhsObject
{
    /// <summary>What a person calls it.</summary>
    /// <returns>The title with the id.</returns>
    public override string ToString() => $"{Title} ({NoteId})";
}
