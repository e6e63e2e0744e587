namespace XhsPowerShell;

public sealed partial class XhsUserInteraction
{
    /// <summary>The name and the number, such as <c>粉丝=8456</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Name ?? Type}={Count}");
}
