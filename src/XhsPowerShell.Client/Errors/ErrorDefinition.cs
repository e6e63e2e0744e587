namespace XhsPowerShell.Client.Errors;

/// <summary>What the module does about one cause of failure.</summary>
/// <param name="ErrorId">The stable id.</param>
/// <param name="Category">The name of PowerShell's error category.</param>
/// <param name="Meaning">What it means, as a sentence without a full stop.</param>
/// <param name="Action">What the user does next.</param>
/// <param name="IsTerminating">True when every further call would fail in the same way.</param>
/// <param name="IsRetried">True when the same question may succeed a moment later.</param>
public sealed record ErrorDefinition(
    string ErrorId,
    string Category,
    string Meaning,
    string Action,
    bool IsTerminating = false,
    bool IsRetried = false);
