namespace XhsPowerShell;

/// <summary>
/// A creator's figures in the marketplace (蒲公英) at a glance, as <c>Get-XhsPgyDataSummary</c> emits them. Amounts in
/// CNY, also where the service sends fen; shares are fractions of one, also where it sends per cent. A property is
/// null where the service said nothing, and a cost where there is no quote.
/// </summary>
public sealed partial class XhsPgyDataSummary : XhsObject;
