using System.Net;
using System.Security;

namespace XhsPowerShell.Commands.Binding;

/// <summary>Reads a SecureString.</summary>
internal static class SecureText
{
    public static string Read(SecureString secure) => new NetworkCredential(string.Empty, secure).Password;
}
