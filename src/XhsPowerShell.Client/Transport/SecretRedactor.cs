using System;
using System.Linq;
using System.Net;

namespace XhsPowerShell.Client.Transport;

/// <summary>Keeps the token and addresses out of what others say: the service, proxies, the runtime.</summary>
internal sealed class SecretRedactor(string? token)
{
    private const int Longest = 400;
    private const string Mask = "***";

    private string[]? secrets;

    // In a URL, percent-encoding comes in both cases, and a plus may stand for a space.
    private string[] Secrets => secrets ??= string.IsNullOrEmpty(token)
        ? []
        : new[] { token!, Uri.EscapeDataString(token!), WebUtility.UrlEncode(token!) }.Distinct(StringComparer.Ordinal).ToArray();

    /// <summary>Another's words without control characters, without the token if they echo it, and not endless.</summary>
    public string? Scrub(string? text)
    {
        if (text is null)
        {
            return null;
        }

        foreach (var secret in Secrets)
        {
            for (var at = Find(text, secret, 0); at >= 0; at = Find(text, secret, at + Mask.Length))
            {
                text = text.Remove(at, secret.Length).Insert(at, Mask);
            }
        }

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
            if (cause.Message.Contains("://") || Array.Exists(Secrets, secret => Find(cause.Message, secret, 0) >= 0))
            {
                return null;
            }
        }

        return exception;
    }

    private static int Find(string text, string secret, int start) =>
        text.IndexOf(secret, start, StringComparison.OrdinalIgnoreCase);
}
