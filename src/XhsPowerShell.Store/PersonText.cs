using System.Text;
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store;

/// <summary>Looks for the ids of a person in kept answers.</summary>
internal static class PersonText
{
    private const int IdLength = 24;

    /// <summary>Everything that an answer says, or null when it cannot be read any more.</summary>
    public static string? Read(StoredResponse response)
    {
        try
        {
            return response.Request + "\n" + response.Subject + "\n"
                + Encoding.UTF8.GetString(ResponseCompression.Restore(response.Body));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Whether a text contains one of the ids.</summary>
    public static bool ContainsId(string text, HashSet<string> ids)
    {
        var length = 0;
        for (var index = 0; index < text.Length; index++)
        {
            length = Uri.IsHexDigit(text[index]) ? length + 1 : 0;
            if (length >= IdLength && ids.Contains(text.Substring(index + 1 - IdLength, IdLength)))
            {
                return true;
            }
        }

        return false;
    }
}
