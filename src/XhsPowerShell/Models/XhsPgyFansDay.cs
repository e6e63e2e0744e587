namespace XhsPowerShell;

/// <summary>The followers of a creator on one day, as <c>Get-XhsPgyFansHistory</c> emits them.</summary>
public sealed partial class XhsPgyFansDay : XhsObject;
