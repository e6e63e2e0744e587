namespace XhsPowerShell;

public sealed partial class XhsUserSummary : XhsObject
{
    /// <summary>What a person calls it.</summary>
    /// <returns>The text, such as the name with the id.</returns>
    public override string ToString() => $"{Nickname} ({UserId})";
}
