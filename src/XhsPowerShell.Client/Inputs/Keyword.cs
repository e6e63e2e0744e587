using System.Linq;

namespace XhsPowerShell.Client.Inputs;

/// <summary>Checks keywords before a search is paid for.</summary>
public static class Keyword
{
    /// <summary>Checks and trims a keyword.</summary>
    /// <param name="text">The keyword; blanks around it do not matter.</param>
    /// <param name="keyword">The trimmed keyword; empty when it is refused.</param>
    /// <param name="problem">Why it is refused; null when it is not.</param>
    /// <returns>Whether the service can search for it.</returns>
    public static bool TryParse(string? text, out string keyword, out string? problem)
    {
        // The byte order mark of a file is no part of its first line.
        var trimmed = text?.Trim().Trim('\uFEFF').Trim() ?? string.Empty;
        problem = Check(trimmed);
        keyword = problem is null ? trimmed : string.Empty;
        return problem is null;
    }

    private static string? Check(string text)
    {
        if (text.Length == 0)
        {
            return "The keyword is empty or blank.";
        }

        if (text.Any(char.IsControl))
        {
            return $"The keyword '{DisplayText.Line(text)}' holds a line break, a tab or another control character. " +
                "Give each keyword on its own.";
        }

        return text.Contains('\uFFFD') || HasHalfPair(text)
            ? $"The keyword '{DisplayText.Line(text)}' holds characters that could not be decoded: the text was read in the " +
                "wrong encoding. Save it as UTF-8, or name its encoding where it is read."
            : null;
    }

    // Half of a surrogate pair is no character: encoding would replace it, and another text would be searched for.
    private static bool HasHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
