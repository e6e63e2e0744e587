namespace XhsPowerShell.Client.Errors;

/// <summary>What the module does about one cause of failure.</summary>
/// <param name="ErrorId">The stable id.</param>
/// <param name="Category">The name of PowerShell's error category.</param>
/// <param name="IsTerminating">True when every further call would fail in the same way.</param>
/// <param name="IsRetried">True when the same request may succeed a moment later.</param>
public sealed record ErrorDefinition(
    string ErrorId,
    string Category,
    bool IsTerminating = false,
    bool IsRetried = false)
{
    /// <summary>What it means, as a sentence without a full stop, in the language of the session.</summary>
    public string Meaning => ErrorTexts.Get(ErrorId + ".Meaning");

    /// <summary>What the user does next, in the language of the session and the words of the front end.</summary>
    public string Action => ErrorTexts.Get(ErrorId + ".Action");
}
