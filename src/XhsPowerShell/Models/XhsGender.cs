namespace XhsPowerShell;

/// <summary>The gender that a creator shows on the profile.</summary>
public enum XhsGender
{
    /// <summary>Not shown, or a value that the service does not document.</summary>
    Unknown,

    /// <summary>Male: <c>0</c> in a profile, <c>男</c> in the marketplace.</summary>
    Male,

    /// <summary>Female: <c>1</c> in a profile, <c>女</c> in the marketplace.</summary>
    Female,
}
