using System.Net;

namespace XhsPowerShell.Client.Settings;

/// <summary>A proxy's user as one text, <c>DOMAIN\user</c>, as Windows shows it.</summary>
public static class ProxyUser
{
    /// <summary>The text of a credential without its password; null for none.</summary>
    public static string? Format(NetworkCredential? credential) => credential switch
    {
        null => null,
        { Domain.Length: > 0 } => credential.Domain + "\\" + credential.UserName,
        _ => credential.UserName,
    };

    /// <summary>The credential of such a text, or of a user without a domain.</summary>
    public static NetworkCredential Parse(string name, string password)
    {
        var separator = name.IndexOf('\\');
        return separator < 0
            ? new NetworkCredential(name, password)
            : new NetworkCredential(name.Substring(separator + 1), password, name.Substring(0, separator));
    }
}
