namespace XhsPowerShell;

/// <summary>Which notes of a creator the marketplace counts.</summary>
public enum XhsPgyBusiness
{
    /// <summary>Notes that nobody paid for: <c>DAILY_NOTE</c>.</summary>
    Daily,

    /// <summary>Paid collaborations: <c>COOPERATE_NOTE</c>.</summary>
    Cooperation,
}
