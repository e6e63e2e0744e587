namespace XhsPowerShell;

/// <summary>What else the service sends of a profile. A property is null where the service sent nothing.</summary>
public sealed partial class XhsUserDetails
{
    /// <summary>All values that are not null.</summary>
    /// <returns>JSON text, the same under every culture.</returns>
    public override string ToString() => JsonCell.Write(this);
}
