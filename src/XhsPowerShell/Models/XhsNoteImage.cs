namespace XhsPowerShell;

public sealed partial class XhsNoteImage
{
    /// <summary>The address.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        Url ?? LargeUrl ?? OriginalUrl ?? string.Empty;
}
