using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Inputs;

/// <summary>Checks keywords before a search is paid for.</summary>
public static class Keyword
{
    /// <summary>Checks and trims a keyword.</summary>
    /// <param name="text">The keyword; surrounding blanks are ignored.</param>
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

    /// <summary>True when a text has a line break, a tab or another control character.</summary>
    public static bool HasControl(string text) => text.Any(char.IsControl);

    /// <summary>True when a text was read in the wrong encoding.</summary>
    public static bool IsDamaged(string text) => text.Contains('\uFFFD') || HasHalfPair(text);

    private static string? Check(string text)
    {
        var id = text switch
        {
            "" => "KeywordBlank",
            _ when HasControl(text) => "KeywordControl",
            _ when IsDamaged(text) => "KeywordEncoding",
            _ => null,
        };
        return id is null ? null : Texts.Get(id, DisplayText.Line(text));
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
