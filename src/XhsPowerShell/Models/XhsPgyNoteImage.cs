namespace XhsPowerShell;

/// <summary>A picture of a note in the marketplace.</summary>
public sealed partial class XhsPgyNoteImage
{
    /// <summary>The address.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        Url ?? OriginalUrl ?? string.Empty;
}
