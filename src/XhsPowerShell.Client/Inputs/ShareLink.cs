using System.Text.RegularExpressions;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Inputs;

/// <summary>
/// Finds the short share link in what people paste: the link itself, or the text that the app copies with it.
/// </summary>
public static class ShareLink
{
    private static readonly Regex Pattern = new(
        @"(?<![\w.-])(?:https?://)?((?:[\w-]+\.)*(?:xhslink\.com|xhs\.link)/[\w\-./?=&%~+]*[\w/=])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ECMAScript);

    /// <param name="text">The link, with or without <c>https://</c>, or a text that contains it.</param>
    /// <param name="link">The link with its scheme; empty when there is none.</param>
    /// <returns>Whether the text has a share link in it.</returns>
    public static bool TryParse(string? text, out string link)
    {
        var match = Pattern.Match(text ?? string.Empty);
        link = !match.Success ? string.Empty
            : match.Value.IndexOf("://", StringComparison.Ordinal) > 0 ? match.Value
            : "https://" + match.Value;
        return match.Success;
    }

    /// <summary>Says why a text is no share link, and what to give instead.</summary>
    public static string DescribeProblem(string? text) => Texts.Get(
        UserId.TryParse(text, out _) || NoteId.TryParse(text, out _) ? "LinkNeedsNoCall" : "NotAShareLink",
        DisplayText.Line(text));
}
