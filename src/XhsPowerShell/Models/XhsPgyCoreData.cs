namespace XhsPowerShell;

/// <summary>
/// What a creator's notes reached in a period and on each of its days, as <c>Get-XhsPgyCoreData</c> emits it. Amounts
/// in CNY. A property is null where the service said nothing.
/// </summary>
public sealed partial class XhsPgyCoreData : XhsObject;
