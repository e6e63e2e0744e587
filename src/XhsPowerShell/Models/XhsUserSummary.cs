namespace XhsPowerShell;

/// <summary>
/// A creator found by a keyword, as <c>Search-XhsUser</c> emits it. A property is null where the service sent nothing.
/// </summary>
public sealed partial class XhsUserSummary : XhsObject
{
    /// <summary>What a person calls it.</summary>
    /// <returns>The text, such as the name with the id.</returns>
    public override string ToString() => $"{Nickname} ({UserId})";
}
