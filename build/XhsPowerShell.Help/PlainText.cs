using System.Text;
using System.Text.RegularExpressions;

namespace XhsPowerShell.Help;

/// <summary>Markdown as plain text for a terminal, and its width there.</summary>
public static class PlainText
{
    /// <summary>
    /// Removes the markup: code, bold, links (their addresses too, unless a page of these docs is meant).
    /// </summary>
    /// <param name="markdown">The text.</param>
    /// <returns>The plain text.</returns>
    public static string Format(string markdown)
    {
        var text = Regex.Replace(markdown, @"\[([^\]]+)\]\((https?://[^)]+)\)", "$1 ($2)");
        text = Regex.Replace(text, @"\[([^\]]+)\]\([^)]+\)", "$1");
        text = text.Replace("**", "", System.StringComparison.Ordinal);
        return Regex.Replace(text, "`([^`]*)`", "$1").Replace("\\|", "|", System.StringComparison.Ordinal);
    }

    /// <summary>Joins two lines of a paragraph: Chinese has no space between words.</summary>
    /// <param name="first">What stands before.</param>
    /// <param name="second">What follows.</param>
    /// <returns>One line.</returns>
    public static string Join(string first, string second) =>
        IsWide(new Rune(first[^1])) && IsWide(new Rune(second[0])) ? first + second : first + " " + second;

    /// <summary>The columns that a text takes in a terminal.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The columns (count).</returns>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += IsWide(rune) ? 2 : 1;
        }

        return width;
    }

    /// <summary>Whether a character takes two columns.</summary>
    /// <param name="rune">The sign.</param>
    /// <returns>True when it does.</returns>
    public static bool IsWide(Rune rune) => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF)
        or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F)
            or (>= 0xFF00 and <= 0xFF60)
        or (>= 0xFFE0 and <= 0xFFE6) or >= 0x1F300;
}
