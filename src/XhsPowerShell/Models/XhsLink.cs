namespace XhsPowerShell;

public sealed partial class XhsLink : XhsObject
{
    /// <summary>The address.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() => Address ?? Link ?? string.Empty;
}
