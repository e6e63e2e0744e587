namespace XhsPowerShell;

public sealed partial class XhsPgyNoteCreator
{
    /// <summary>Name and id.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        $"{Nickname} ({UserId})";
}
