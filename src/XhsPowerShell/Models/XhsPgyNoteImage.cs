namespace XhsPowerShell;

public sealed partial class XhsPgyNoteImage
{
    /// <summary>The address.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        Url ?? OriginalUrl ?? string.Empty;
}
