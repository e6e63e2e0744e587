namespace XhsPowerShell;

/// <summary>
/// A note with the figures and the creator that the marketplace (蒲公英) knows, as <c>Get-XhsPgyNoteDetail</c> emits it.
/// A property is null where the service said nothing.
/// </summary>
public sealed partial class XhsPgyNoteDetail : XhsObject;
