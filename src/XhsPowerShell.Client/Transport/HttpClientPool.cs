using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Client.Transport;

/// <summary>The connections of the process: one client for each way of connecting that is in use.</summary>
internal static class HttpClientPool
{
    private static readonly ConcurrentDictionary<(bool Blocks, Uri? Proxy, string? User, string? Password),
        HttpClient> Clients = new();

    public static HttpClient Get(EffectiveSettings settings, bool blocks)
    {
        var credential = settings.ProxyCredential;
        return Clients.GetOrAdd(
            (blocks, settings.Proxy, ProxyUser.Format(credential), credential?.Password),
            static (way, credential) => Wrap(CreateHandler(way.Blocks, way.Proxy, credential)),
            credential);
    }

    /// <summary>A client without a time limit of its own: each attempt has one, which also covers the body.</summary>
    public static HttpClient Wrap(HttpMessageHandler handler) =>
        new(handler) { Timeout = Timeout.InfiniteTimeSpan };

    private static WebProxy CreateProxy(Uri address, NetworkCredential? credential) =>
        new(address) { Credentials = credential };

#if NET8_0_OR_GREATER
    private static SocketsHttpHandler CreateHandler(bool blocks, Uri? proxy, NetworkCredential? credential)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ActivityHeadersPropagator = null,
            // A long-running runbook follows a change of the service's address.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            Proxy = proxy is null ? new LoopbackBypassProxy() : CreateProxy(proxy, credential),
        };
        if (blocks)
        {
            handler.ConnectCallback = Connect;
            // An answer that is given up is not read to its end: that would go on beside the read that it is to end.
            handler.MaxResponseDrainSize = 0;
        }

        return handler;
    }

    // What the handler does by itself, but for ConnectAsync: a socket that once did anything asynchronously answers
    // every wait from then on by way of another thread (dotnet/runtime pull request 124200 ends that). The handler
    // calls this on a thread of the pool.
    private static ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            using (cancellationToken.UnsafeRegister(static socket => ((Socket)socket!).Dispose(), socket))
            {
                socket.Connect(context.DnsEndPoint);
            }

            return new(new SpinningStream(socket));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
#else
    private static HttpClientHandler CreateHandler(bool blocks, Uri? proxy, NetworkCredential? credential)
    {
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            // .NET Framework's own limits are two connections a host and, on older systems, TLS 1.0.
            MaxConnectionsPerServer = 64,
            SslProtocols = System.Security.Authentication.SslProtocols.Tls12,
        };
        if (proxy is not null)
        {
            handler.Proxy = CreateProxy(proxy, credential);
        }

        return handler;
    }
#endif
}
