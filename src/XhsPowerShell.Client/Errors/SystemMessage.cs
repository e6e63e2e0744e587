using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;

namespace XhsPowerShell.Client.Errors;

/// <summary>
/// What an exception of the runtime says, in the language of the session: the runtime itself speaks English only.
/// </summary>
public static class SystemMessage
{
    private const int UnixNoSpace = 28;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    private static readonly Regex Address = new(@" \(([^() ]+:\d+)\)$", RegexOptions.CultureInvariant);

    /// <summary>The text for the innermost exception that is known; its own message for any other.</summary>
    /// <returns>The text, without a full stop at the end.</returns>
    public static string From(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (IdOf(cause) is { } id)
            {
                var address = Address.Match(exception.Message);
                return Texts.Get(id) + (address.Success ? address.Value : "");
            }
        }

        return exception.GetBaseException().Message.TrimEnd('.', '\u3002');
    }

    private static string? IdOf(Exception cause) => cause switch
    {
        UnauthorizedAccessException => "System.AccessDenied",
        FileNotFoundException => "System.FileNotFound",
        DirectoryNotFoundException => "System.FolderNotFound",
        PathTooLongException => "System.PathTooLong",
        AuthenticationException => "System.Certificate",
        SocketException socket => IdOf(socket.SocketErrorCode),
        IOException { HResult: UnixNoSpace or WindowsDiskFull } => "System.DiskFull",
        _ => null,
    };

    private static string? IdOf(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => "System.ConnectionRefused",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "System.HostNotFound",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "System.Unreachable",
        SocketError.ConnectionReset => "System.ConnectionReset",
        SocketError.TimedOut => "System.TimedOut",
        _ => null,
    };
}
