namespace XhsPowerShell;

/// <summary>
/// How a creator's notes do in the marketplace (蒲公英), as <c>Get-XhsPgyNotesRate</c> emits it. Shares are fractions of
/// one, also where the service sends per cent. A property is null where the service said nothing.
/// </summary>
public sealed partial class XhsPgyNotesRate : XhsObject;
