using System.Net.Http;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Client.Transport;

/// <summary>
/// Sends a GET request and returns the whole HTTP answer. With one request at a time it works on the caller's own
/// thread: there is nothing else for that thread to do, and handing the answer over from the runtime's threads takes as
/// long as a near service needs to answer. Threads of the pool are never blocked: after a wait, and in programs that
/// run on the pool, many callers would starve each other. .NET Framework always awaits.
/// </summary>
internal sealed class HttpTransport
{
    private readonly Lazy<HttpClient> awaiting;
#if NET8_0_OR_GREATER
    private readonly Lazy<HttpClient>? blocking;
#endif

    public HttpTransport(HttpClient http) => awaiting = new Lazy<HttpClient>(() => http);

    /// <summary>Uses the connections of the process that fit the settings.</summary>
    public HttpTransport(EffectiveSettings settings)
    {
        awaiting = new Lazy<HttpClient>(() => HttpClientPool.Get(settings, blocks: false));
#if NET8_0_OR_GREATER
        blocking = settings.ThrottleLimit == 1
            ? new Lazy<HttpClient>(() => HttpClientPool.Get(settings, blocks: true))
            : null;
#endif
    }

    /// <summary>Sends one request; the body that is returned is read to its end and in UTF-8.</summary>
    /// <exception cref="TransportException">There is no whole answer; also when it was cancelled.</exception>
    public async ValueTask<ResponseBody> SendAsync(Uri address, CancellationToken cancellationToken)
    {
#if NET8_0_OR_GREATER
        if (blocking is not null && !Thread.CurrentThread.IsThreadPoolThread)
        {
            return Send(blocking.Value, address, cancellationToken);
        }
#endif
        using var message = CreateMessage(address);
        HttpResponseMessage? response = null;
        try
        {
            response = await awaiting.Value
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return await ResponseBody.ReadAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw new TransportException(exception, WasSent(message, exception), response is not null);
        }
        finally
        {
            response?.Dispose();
        }
    }

#if NET8_0_OR_GREATER
    private static ResponseBody Send(HttpClient http, Uri address, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(address);
        HttpResponseMessage? response = null;
        try
        {
            response = http.Send(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return ResponseBody.Read(response, cancellationToken);
        }
        catch (Exception exception)
        {
            throw new TransportException(exception, WasSent(message, exception), response is not null);
        }
        finally
        {
            response?.Dispose();
        }
    }

    private static HttpRequestMessage CreateMessage(Uri address) =>
        new(HttpMethod.Get, address) { Content = new SentMarker() };

    private static bool WasSent(HttpRequestMessage message, Exception exception) =>
        message.Content is SentMarker { IsSent: true };
#else
    private static HttpRequestMessage CreateMessage(Uri address) => new(HttpMethod.Get, address);

    private static bool WasSent(HttpRequestMessage message, Exception exception) => exception.GetBaseException() is
        not System.Net.Sockets.SocketException
        {
            SocketErrorCode: System.Net.Sockets.SocketError.ConnectionRefused
                or System.Net.Sockets.SocketError.HostNotFound,
        }
        and not System.Security.Authentication.AuthenticationException;
#endif
}
