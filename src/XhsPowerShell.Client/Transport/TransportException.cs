using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Transport;

/// <summary>What kept a request from a whole HTTP answer; the inner exception is the runtime's own.</summary>
internal sealed class TransportException : IOException
{
    public TransportException(Exception cause, bool wasSent, bool hasResponse)
        : base(cause.Message, cause)
    {
        Cause = cause;
        WasSent = wasSent;
        HasResponse = hasResponse;
    }

    public Exception Cause { get; }

    /// <summary>True when the request may have reached the service.</summary>
    public bool WasSent { get; }

    /// <summary>True when the head of an answer arrived.</summary>
    public bool HasResponse { get; }

    /// <summary>True when something arrived that is not HTTP.</summary>
    public bool IsGarbled =>
#if NET8_0_OR_GREATER
        Cause is HttpRequestException
        {
            HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded,
        };
#else
        Cause.InnerException
            is System.Net.WebException { Status: System.Net.WebExceptionStatus.ServerProtocolViolation };
#endif

    /// <summary>False for what stays wrong: a certificate, a host name, the credentials for a proxy.</summary>
    public bool IsTransient
    {
        get
        {
            for (var cause = Cause; cause is not null; cause = cause.InnerException!)
            {
                if (cause is AuthenticationException or SocketException { SocketErrorCode: SocketError.HostNotFound })
                {
                    return false;
                }
            }

            return ProxyStatus is null or >= 500;
        }
    }

    /// <summary>
    /// The HTTP status of a proxy that refused a tunnel; null for any other failure, those of SOCKS too.
    /// </summary>
    public int? ProxyStatus =>
#if NET8_0_OR_GREATER
        Cause is HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } refused
            ? (int?)refused.StatusCode
            : null;
#else
        Cause.InnerException is System.Net.WebException { Response: System.Net.HttpWebResponse response }
            ? (int)response.StatusCode
            : null;
#endif

    /// <summary>What went wrong, in a few words.</summary>
    public string Description => HasResponse
        ? Cause switch
        {
            BodyTooLargeException => Texts.Get("DetailAnswerTooLarge"),
            InvalidDataException => Texts.Get("DetailCompression"),
            _ => Texts.Get("DetailCutOff"),
        }
        : ProxyStatus switch
        {
            { } status => DescribeProxyStatus(status),
            null => SystemMessage.From(Cause),
        };

    /// <summary>What a proxy means by an HTTP status.</summary>
    public static string DescribeProxyStatus(int status) => status == 407
        ? Texts.Get("DetailProxyCredentials")
        : Texts.Get("DetailProxyRefused", status);
}
