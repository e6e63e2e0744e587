namespace XhsPowerShell;

/// <summary>
/// What a creator's notes cost for what they reach, as <c>Get-XhsPgyCostEffective</c> emits it. Amounts in CNY,
/// shares as fractions of one. A property is null where there is no quote.
/// </summary>
public sealed partial class XhsPgyCostEffective : XhsObject;
