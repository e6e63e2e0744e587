namespace XhsPowerShell;

public sealed partial class XhsComment : XhsObject
{
    /// <summary>Who wrote what.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() => $"{Nickname}: {Content}";
}
