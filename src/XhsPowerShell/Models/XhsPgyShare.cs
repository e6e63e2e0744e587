namespace XhsPowerShell;

public sealed partial class XhsPgyShare
{
    /// <summary>Name and share, such as <c>25-34=0.391814</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Description ?? Name}={Share}");
}
