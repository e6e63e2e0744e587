namespace XhsPowerShell.Client.Inputs;

/// <summary>Parses links of the platform: of the web, of the app, and short share links.</summary>
internal static class PlatformLink
{
    private const string AppScheme = "xhsdiscover://";

    private static readonly string[] WebHosts = ["xiaohongshu.com", "rednote.com"];
    private static readonly string[] ShareHosts = ["xhslink.com", "xhs.link"];

    /// <summary>
    /// The rest of a link after one of the paths: <c>5af…?x=1</c> for
    /// <c>https://www.xiaohongshu.com/explore/5af…?x=1</c>
    /// and the path <c>/explore/</c>. Null for any other text.
    /// </summary>
    public static string? After(string text, string[] webPaths, string[] appPaths)
    {
        if (Rest(text, AppScheme) is { } app)
        {
            return First(app, appPaths);
        }

        var address = Rest(text, "https://") ?? Rest(text, "http://") ?? text;
        var slash = address.IndexOf('/');
        return slash >= 0 && IsHost(address.Substring(0, slash), WebHosts)
            ? First(address.Substring(slash), webPaths)
            : null;
    }

    /// <summary>
    /// Whether the text is a short share link, or the text that the app copies with such a link in it. Only the service
    /// knows its target.
    /// </summary>
    public static bool IsShareLink(string text) =>
        Array.Exists(ShareHosts, host => text.IndexOf(host + "/", StringComparison.OrdinalIgnoreCase) is var at and >= 0
            && (at == 0 || text[at - 1] is '/' or '.' || char.IsWhiteSpace(text[at - 1])));

    /// <summary>Whether the text is what PowerShell makes of an object that it converts to a string.</summary>
    public static bool IsObjectText(string text) =>
        text.StartsWith("@{", StringComparison.Ordinal)
        || text.StartsWith("System.", StringComparison.Ordinal)
        || text.StartsWith("XhsPowerShell.", StringComparison.Ordinal);

    /// <summary>
    /// The 24 hexadecimal digits that a text begins with, in lower case; null when others follow them.
    /// </summary>
    public static string? TakeId(string? text)
    {
        const int Length = 24;
        if (text is null || text.Length < Length || (text.Length > Length && text[Length] is not ('?' or '#' or '/')))
        {
            return null;
        }

        var id = text.Substring(0, Length).ToLowerInvariant();
        return Array.TrueForAll(id.ToCharArray(), c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f')) ? id : null;
    }

    private static bool IsHost(string host, string[] known) => Array.Exists(known, name =>
        host.Equals(name, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase));

    private static string? First(string text, string[] prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (Rest(text, prefix) is { } rest)
            {
                return rest;
            }
        }

        return null;
    }

    private static string? Rest(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text.Substring(prefix.Length) : null;
}
