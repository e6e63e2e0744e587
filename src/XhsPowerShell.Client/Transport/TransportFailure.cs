using System;
using System.IO;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;

namespace XhsPowerShell.Client.Transport;

/// <summary>What an exception of the transport means for the question that met it.</summary>
internal static class TransportFailure
{
    /// <summary>True when the question may have reached the service.</summary>
    public static bool WasSent(Exception exception)
    {
#if NET8_0_OR_GREATER
        return exception is not HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        };
#else
        return exception.GetBaseException() is not SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound }
            and not AuthenticationException;
#endif
    }

    /// <summary>True when an answer began that is not HTTP.</summary>
    public static bool IsGarbled(Exception exception)
    {
#if NET8_0_OR_GREATER
        return exception is HttpRequestException
        {
            HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded,
        };
#else
        return exception.InnerException is System.Net.WebException { Status: System.Net.WebExceptionStatus.ServerProtocolViolation };
#endif
    }

    /// <summary>False for what stays wrong: a certificate, a host name, the credentials for a proxy.</summary>
    public static bool IsTransient(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException!)
        {
            if (cause is AuthenticationException or SocketException { SocketErrorCode: SocketError.HostNotFound })
            {
                return false;
            }
        }

        return TunnelStatus(exception) is null or >= 500;
    }

    /// <summary>The HTTP status of a proxy that refused a tunnel, or null.</summary>
    public static int? TunnelStatus(Exception exception)
    {
#if NET8_0_OR_GREATER
        return exception is HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } refused
            ? (int?)refused.StatusCode ?? 407
            : null;
#else
        return exception.InnerException is System.Net.WebException { Response: System.Net.HttpWebResponse response }
            ? (int)response.StatusCode
            : null;
#endif
    }

    /// <summary>What went wrong between asking and the head of the answer.</summary>
    public static string Describe(Exception exception) => TunnelStatus(exception) switch
    {
        407 => ProxyCredentials,
        { } status => FormattableString.Invariant($"the proxy refused to connect (HTTP {status})"),
        null => exception.GetBaseException().Message,
    };

    /// <summary>What a proxy means by 407.</summary>
    public const string ProxyCredentials = "the proxy wants other credentials";

    /// <summary>What went wrong in the body of an answer.</summary>
    public static string DescribeBody(Exception exception) => exception switch
    {
        BodyTooLargeException => "it is larger than 64 MiB",
        InvalidDataException => "its compression is broken",
        _ => "it was cut off",
    };
}
