namespace XhsPowerShell;

/// <summary>
/// A creator in the marketplace, with prices (CNY) and rates. A property is null where the service sent nothing.
/// </summary>
public sealed partial class XhsPgyBlogger : XhsObject
{
    /// <summary>What a person calls it.</summary>
    /// <returns>The text, such as the name with the id.</returns>
    public override string ToString() => $"{Nickname} ({UserId})";
}
