using System.Net;
using System.Security;

namespace XhsPowerShell.Commands.Binding;

/// <summary>Reads and makes a SecureString.</summary>
internal static class SecureText
{
    public static SecureString Create(string text)
    {
        var secure = new NetworkCredential(string.Empty, text).SecurePassword;
        secure.MakeReadOnly();
        return secure;
    }

    public static string Read(SecureString secure) => new NetworkCredential(string.Empty, secure).Password;
}
