using System;
using System.Text.RegularExpressions;

namespace XhsPowerShell.Client.Http;

/// <summary>Keeps the token and addresses out of what others say: the service, proxies, the runtime.</summary>
internal sealed class SecretFilter(string? token)
{
    private const int Longest = 400;
    private const RegexOptions Exact = RegexOptions.CultureInvariant;

    // Percent-encoding comes in both cases, and a plus may stand for what is a space to somebody.
    private readonly Regex? secret = string.IsNullOrEmpty(token)
        ? null
        : new Regex(
            Regex.Escape(token!) + "|(?i:" + Regex.Escape(Uri.EscapeDataString(token!)) + "|" + Regex.Escape(System.Net.WebUtility.UrlEncode(token!)) + ")",
            Exact);

    /// <summary>Another's words without control characters, without the token if they echo it, and not endless.</summary>
    public string? Scrub(string? text)
    {
        if (text is null)
        {
            return null;
        }

        text = secret?.Replace(text, "***") ?? text;
        var characters = text.Length > Longest ? text.Substring(0, Longest).ToCharArray() : text.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (char.IsControl(characters[i]))
            {
                characters[i] = ' ';
            }
        }

        return new string(characters).Trim();
    }

    /// <summary>
    /// The exception, or null when it or one inside it quotes an address or the token. The runtime does so for a tunnel
    /// that a proxy refuses and for a header that it cannot read.
    /// </summary>
    public Exception? Clean(Exception? exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause.Message.Contains("://") || secret?.IsMatch(cause.Message) == true)
            {
                return null;
            }
        }

        return exception;
    }
}
