namespace XhsPowerShell;

public sealed partial class XhsUserTag
{
    /// <summary>The name; for a tag without one its kind.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        Name ?? TagType ?? string.Empty;
}
