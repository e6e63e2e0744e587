using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;
using System.Threading;
using XhsPowerShell.Client.Sandbox;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Client.Http;

/// <summary>The process's connections: one client for the sandbox and one for each proxy setting in use.</summary>
internal static class HttpTransport
{
    private static readonly ConcurrentDictionary<(Uri Proxy, string? User, string? Password), HttpClient> ByProxy = new();
    private static HttpClient? direct;
    private static HttpClient? sandbox;

    public static HttpRequestMessage Message(Uri address)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
#if NET8_0_OR_GREATER
        // Without a body, SocketsHttpHandler silently sends a request up to four times when the connection closes before
        // an answer: calls that nobody counts and that may be billed. Whether to ask again is decided by the retry rules.
        message.Content = new ByteArrayContent([]);
#endif
        return message;
    }

    public static HttpClient For(XhsSettings settings)
    {
        if (settings.Region == XhsRegion.Sandbox)
        {
            return sandbox ??= Wrap(new SandboxHandler());
        }

        if (settings.Proxy is null)
        {
            return LazyInitializer.EnsureInitialized(ref direct, static () => Wrap(CreateHandler(null, null)))!;
        }

        var credential = settings.ProxyCredential;
        return ByProxy.GetOrAdd(
            (settings.Proxy, ProxyUser.NameOf(credential), credential?.Password),
            _ => Wrap(CreateHandler(settings.Proxy, credential)));
    }

    // Each attempt has a time limit of its own, which also covers the body.
    private static HttpClient Wrap(HttpMessageHandler handler) =>
        new(handler) { Timeout = Timeout.InfiniteTimeSpan };

    private static WebProxy? CreateProxy(Uri? address, NetworkCredential? credential) =>
        address is null ? null : new WebProxy(address) { Credentials = credential };

#if NET8_0_OR_GREATER
    private static SocketsHttpHandler CreateHandler(Uri? proxy, NetworkCredential? credential)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ActivityHeadersPropagator = null,
            // A long-running runbook follows a change of the service's address.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (proxy is not null)
        {
            handler.Proxy = CreateProxy(proxy, credential);
        }

        return handler;
    }
#else
    private static HttpClientHandler CreateHandler(Uri? proxy, NetworkCredential? credential)
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
