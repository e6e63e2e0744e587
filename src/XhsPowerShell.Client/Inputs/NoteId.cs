using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Inputs;

/// <summary>Reads note ids: the id itself, or a link to the note.</summary>
public static class NoteId
{
    private static readonly string[] WebPaths = ["/explore/", "/discovery/item/", "/search_result/"];
    private static readonly string[] ProfilePaths = ["/user/profile/"];
    private static readonly string[] AppPaths = ["item/"];

    /// <param name="text">24 hexadecimal digits, or a link to the note of the web or the app; surrounding blanks are
    /// ignored.</param>
    /// <param name="id">The id in lower case; empty when there is none.</param>
    /// <returns>Whether the text is an id or a link to a note.</returns>
    public static bool TryParse(string? text, out string id)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        if (trimmed.Length != 24)
        {
            return TryParseLink(trimmed, out id);
        }

        id = PlatformLink.TakeId(trimmed) ?? string.Empty;
        return id.Length > 0;
    }

    /// <summary>Says why a text is no note id, and what to give instead.</summary>
    public static string DescribeProblem(string? text)
    {
        var id = text switch
        {
            null => "NotANoteId",
            _ when PlatformLink.IsShareLink(text) => "ShareLinkForNote",
            _ when UserId.TryParse(text, out _) => "LinkIsOfUser",
            _ when PlatformLink.IsObjectText(text) => "ObjectWithoutId",
            _ => "NotANoteId",
        };
        return Texts.Get(id, DisplayText.Line(text), nameof(NoteId));
    }

    /// <summary>Finds the id in a link. A note opened from a profile has the author's id in front of its own.</summary>
    internal static bool TryParseLink(string text, out string id)
    {
        text = text.Trim();
        var rest = PlatformLink.After(text, WebPaths, AppPaths);
        if (PlatformLink.After(text, ProfilePaths, []) is { Length: > 25 } profile
            && PlatformLink.TakeId(profile) is not null
            && profile[24] == '/')
        {
            rest = profile.Substring(25);
        }

        id = PlatformLink.TakeId(rest) ?? string.Empty;
        return id.Length > 0;
    }
}
