#if NET8_0_OR_GREATER
using System.Net;
using System.Net.Http;

namespace XhsPowerShell.Client.Transport;

/// <summary>
/// The system's own proxy (HTTP_PROXY and the like), but never for this computer: plain http to it would carry the
/// token in clear text to the proxy.
/// </summary>
internal sealed class LoopbackBypassProxy : IWebProxy
{
    public ICredentials? Credentials
    {
        get => HttpClient.DefaultProxy.Credentials;
        set => throw new NotSupportedException();
    }

    public Uri? GetProxy(Uri destination) =>
        IsBypassed(destination) ? null : HttpClient.DefaultProxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || HttpClient.DefaultProxy.IsBypassed(host);
}
#endif
