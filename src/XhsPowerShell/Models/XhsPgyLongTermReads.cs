namespace XhsPowerShell;

public sealed partial class XhsPgyLongTermReads
{
    /// <summary>The counts, such as <c>RecentReadCount=33360, LongTermReadCount=24520</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"RecentReadCount={RecentReadCount}, LongTermReadCount={LongTermReadCount}");
}
