using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using XhsPowerShell.TestServer.Control;
using XhsPowerShell.TestServer.Proxy;

namespace XhsPowerShell.TestServer.Hosting;

/// <summary>
/// Kestrel on three loopback ports: the service, a forward proxy, and the service behind an untrusted certificate.
/// </summary>
internal sealed class ServerHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private ServerHost(WebApplication app) => this.app = app;

    /// <summary>The lines that tell the starter where to find what.</summary>
    public string Announcement
    {
        get
        {
            // Kestrel lists addresses in the order they were bound; ::1, when there, shares the first port.
            var ports = app.Urls.Where(u => !u.Contains("[::1]", StringComparison.Ordinal))
                .Select(u => new Uri(u).Port).ToArray();
            return $"LISTENING http://127.0.0.1:{ports[0]}\nPROXY http://127.0.0.1:{ports[1]}\nTLS " +
                $"https://127.0.0.1:{ports[2]}\n";
        }
    }

    public static async Task<ServerHost> StartAsync(ServerOptions options)
    {
        var certificate = TestCertificate.Create();
        for (var attempt = 1; ; attempt++)
        {
            var (port, withIPv6) = LoopbackPorts.Pick(options.Port);
            var app = Build(port, withIPv6, certificate);
            try
            {
                await app.StartAsync();
                return new ServerHost(app);
            }
            catch (IOException) when (options.Port == 0 && attempt < 10)
            {
                // Somebody took the port between the look and the bind.
                await app.DisposeAsync();
            }
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static WebApplication Build(int port, bool withIPv6, X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        var spaces = new SpaceTable();
        builder.Services.AddSingleton(spaces);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Limits.MaxRequestBufferSize = 256 * 1024;
            // Trickled bodies and stalled readers are what the tests are about.
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, port);
            if (withIPv6)
            {
                kestrel.Listen(IPAddress.IPv6Loopback, port);
            }

            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseConnectionHandler<ProxyConnection>());
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
        });
        var app = builder.Build();
        app.Run(new Router(spaces).HandleAsync);
        return app;
    }
}
