namespace XhsPowerShell;

/// <summary>The creator of a note as the marketplace knows them. Prices in CNY.</summary>
public sealed partial class XhsPgyNoteCreator
{
    /// <summary>Name and id.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        $"{Nickname} ({UserId})";
}
