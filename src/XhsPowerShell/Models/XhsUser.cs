namespace XhsPowerShell;

/// <summary>
/// A creator's profile, as <c>Get-XhsUser</c> emits it. A property is null where the service sent nothing.
/// </summary>
public sealed partial class XhsUser : XhsObject
{
    /// <summary>What a person calls it.</summary>
    /// <returns>The text, such as the name with the id.</returns>
    public override string ToString() => $"{Nickname} ({UserId})";
}
