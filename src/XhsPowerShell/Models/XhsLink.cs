namespace XhsPowerShell;

/// <summary>
/// Where a short share link leads, as <c>Resolve-XhsLink</c> emits it, with the id in the address so that it pipes on.
/// </summary>
public sealed partial class XhsLink : XhsObject
{
    /// <summary>The address.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() => Address ?? Link ?? string.Empty;
}
