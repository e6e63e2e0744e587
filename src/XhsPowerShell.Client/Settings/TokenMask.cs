namespace XhsPowerShell.Client.Settings;

/// <summary>What is shown instead of a secret.</summary>
internal static class TokenMask
{
    // Always as many, so that nothing can be read from the length.
    public const string Stars = "************";

    /// <summary>The stars, with the last four characters of a token that is long enough to spare them.</summary>
    public static string? Of(string? token) => token switch
    {
        null => null,
        { Length: >= 16 } => $"{Stars}{token.Substring(token.Length - 4)}",
        _ => Stars,
    };
}
