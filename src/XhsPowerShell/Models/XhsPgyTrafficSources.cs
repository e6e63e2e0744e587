namespace XhsPowerShell;

public sealed partial class XhsPgyTrafficSources
{
    /// <summary>The main shares, such as <c>HomeFeed=0.953402, Search=0.044632</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"HomeFeed={HomeFeed}, Search={Search}");
}
