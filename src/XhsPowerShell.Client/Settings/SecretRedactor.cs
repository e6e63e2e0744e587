namespace XhsPowerShell.Client.Settings;

/// <summary>Removes the token and addresses from texts that people can see.</summary>
internal sealed class SecretRedactor(string? token)
{
    /// <summary>
    /// Shown instead of a secret. Always the same number of stars: nothing can be read from the length.
    /// </summary>
    public const string Stars = "************";

    private const int Longest = 400;
    private const string Mask = "***";
    // No real token is shorter, and stars for a word or a number would damage the data of an answer.
    private const int ShortestMasked = 8;

    private readonly WrittenSecret? written = string.IsNullOrEmpty(token) ? null : new WrittenSecret(token!);
    private readonly TokenMask? mask = token is { Length: >= ShortestMasked } ? new TokenMask(token) : null;

    /// <summary>
    /// The stars, with the last four characters of a token of 16 or more characters; null stays null.
    /// </summary>
    public static string? MaskToken(string? token) => token switch
    {
        null => null,
        { Length: >= 16 } => $"{Stars}{token.Substring(token.Length - 4)}",
        _ => Stars,
    };

    /// <summary>An address as text that may be shown: without user, password and query; null stays null.</summary>
    public static string? FormatAddress(Uri? address) => address switch
    {
        null => null,
        { IsAbsoluteUri: false } => "(relative)",
        _ => address
            .GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            .TrimEnd('/'),
    };

    /// <summary>
    /// A text of the service or the runtime in one line: without the token, without terminal control characters,
    /// cut after 400 characters. Null stays null.
    /// </summary>
    public string? Scrub(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var masked = written?.Replace(text, Mask) ?? text;
        text = DisplayText.Line(masked);
        if (text != masked)
        {
            // Without the characters that were left out, its parts may stand together.
            text = written?.Replace(text, Mask) ?? text;
        }

        return text.Length > Longest ? text.Substring(0, Longest).TrimEnd() : text;
    }

    /// <summary>Puts stars for the token into the bytes of an answer that echoes it.</summary>
    public void Clean(Span<byte> body) => mask?.Apply(body);

    /// <summary>A text with stars for the token.</summary>
    public string WithoutToken(string text) => written?.Replace(text, Mask) ?? text;

    /// <summary>
    /// The exception, or null when it or one inside it quotes an address or the token. The runtime does so for a tunnel
    /// that a proxy refuses and for a header that it cannot read.
    /// </summary>
    public Exception? Clean(Exception? exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause.Message.Contains("://") || written?.IsIn(cause.Message) == true)
            {
                return null;
            }
        }

        return exception;
    }
}
