#if NET8_0_OR_GREATER
using System.Text;

namespace XhsPowerShell.Store.Postgres;

/// <summary>Text as the database takes it: without NUL and without half characters.</summary>
internal static class PostgresText
{
    public static string Clean(string text)
    {
        foreach (var character in text)
        {
            if (character == '\0' || char.IsSurrogate(character))
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
            }
        }

        return text;
    }
}
#endif
