namespace XhsPowerShell;

public sealed partial class XhsPgyCoreDataDay
{
    /// <summary>Day and counts, such as <c>2026-05-30: 28194 impressions, 4939 reads, 339 engagements</c>.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Date:yyyy-MM-dd}: {ImpressionCount} impressions, {ReadCount} reads, {EngagementCount} engagements");
}
