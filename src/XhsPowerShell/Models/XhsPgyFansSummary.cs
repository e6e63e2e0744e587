namespace XhsPowerShell;

/// <summary>
/// A creator's followers in the marketplace (蒲公英) over the last 30 days, as <c>Get-XhsPgyFansSummary</c> emits them.
/// Shares are fractions of one, also where the service sends per cent. A property is null where the service said
/// nothing.
/// </summary>
public sealed partial class XhsPgyFansSummary : XhsObject;
