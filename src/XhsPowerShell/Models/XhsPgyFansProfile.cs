namespace XhsPowerShell;

/// <summary>
/// Who follows a creator, as <c>Get-XhsPgyFansProfile</c> emits it. Shares are fractions of one. A property is null
/// where the service said nothing.
/// </summary>
public sealed partial class XhsPgyFansProfile : XhsObject;
