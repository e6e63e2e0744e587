using System;
using System.Linq;

namespace XhsPowerShell.Client.Inputs;

/// <summary>Takes a user id out of what people paste: the id itself, or a link to the profile.</summary>
public static class UserId
{
    private const int Length = 24;
    private const string AppScheme = "xhsdiscover://";

    private static readonly string[] Hosts = ["xiaohongshu.com", "rednote.com"];
    private static readonly string[] AppPaths = ["1/user/user.", "user/"];

    /// <summary>Finds the id.</summary>
    /// <param name="text">24 hexadecimal digits, or a profile link of the web or the app; blanks around it do not matter.</param>
    /// <param name="id">The id in lower case; empty when there is none.</param>
    /// <returns>Whether the text is an id or a profile link.</returns>
    public static bool TryParse(string? text, out string id)
    {
        var rest = text?.Trim() ?? string.Empty;
        if (rest.Length != Length)
        {
            rest = AfterProfilePath(rest);
            if (rest.Length > Length)
            {
                rest = rest[Length] is '?' or '#' or '/' ? rest.Substring(0, Length) : string.Empty;
            }
        }

        var valid = rest.Length == Length && rest.All(IsHexDigit);
        id = valid ? rest.ToLowerInvariant() : string.Empty;
        return valid;
    }

    private static string AfterProfilePath(string link)
    {
        if (TakePrefix(ref link, AppScheme))
        {
            return Array.Exists(AppPaths, path => TakePrefix(ref link, path)) ? link : string.Empty;
        }

        if (!TakePrefix(ref link, "https://"))
        {
            TakePrefix(ref link, "http://");
        }

        var slash = link.IndexOf('/');
        if (slash < 0 || !IsOurHost(link.Substring(0, slash)))
        {
            return string.Empty;
        }

        link = link.Substring(slash);
        return TakePrefix(ref link, "/user/profile/") ? link : string.Empty;
    }

    private static bool IsOurHost(string host) =>
        Array.Exists(Hosts, known =>
            host.Equals(known, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + known, StringComparison.OrdinalIgnoreCase));

    private static bool TakePrefix(ref string text, string prefix)
    {
        if (!text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        text = text.Substring(prefix.Length);
        return true;
    }

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
