namespace XhsPowerShell;

/// <summary>
/// A comment on a note, or a reply to a comment, as <c>Get-XhsNoteComment</c> emits it. A property is null where the
/// service sent nothing.
/// </summary>
public sealed partial class XhsComment : XhsObject
{
    /// <summary>Who wrote what.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() => $"{Nickname}: {Content}";
}
