using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Inputs;

/// <summary>Reads user ids: the id itself, or a link to the profile.</summary>
public static class UserId
{
    private static readonly string[] WebPaths = ["/user/profile/"];
    private static readonly string[] AppPaths = ["1/user/user.", "user/"];

    /// <param name="text">24 hexadecimal digits, or a profile link of the web or the app; surrounding blanks are
    /// ignored.</param>
    /// <param name="id">The id in lower case; empty when there is none.</param>
    /// <returns>Whether the text is an id or a profile link.</returns>
    public static bool TryParse(string? text, out string id)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        var rest = trimmed.Length == 24 ? trimmed : PlatformLink.After(trimmed, WebPaths, AppPaths);
        id = PlatformLink.TakeId(rest) ?? string.Empty;
        return id.Length > 0;
    }

    /// <summary>Says why a text is no user id, and what to give instead.</summary>
    public static string DescribeProblem(string? text)
    {
        var id = text switch
        {
            null => "NotAUserId",
            _ when PlatformLink.IsShareLink(text) => "ShareLinkForUser",
            _ when NoteId.TryParseLink(text, out _) => "LinkIsOfNote",
            _ when PlatformLink.IsObjectText(text) => "ObjectWithoutId",
            _ => "NotAUserId",
        };
        return Texts.Get(id, DisplayText.Line(text), nameof(UserId));
    }
}
