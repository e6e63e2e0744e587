namespace XhsPowerShell;

/// <summary>
/// Comparisons and rarely used figures of a data summary. A property is null where the service said nothing.
/// </summary>
public sealed partial class XhsPgyDataSummaryDetails
{
    /// <summary>All values that are not null.</summary>
    /// <returns>JSON text, the same under every culture.</returns>
    public override string ToString() =>
        JsonCell.Write(this);
}
