namespace XhsPowerShell;

/// <summary>
/// How many days the marketplace looks back. The values are the days, so that <c>-Period 90</c> works, too.
/// </summary>
public enum XhsPgyPeriod
{
    /// <summary>The last 30 days: <c>DAY_30</c>.</summary>
    Days30 = 30,

    /// <summary>The last 90 days: <c>DAY_90</c>.</summary>
    Days90 = 90,
}
