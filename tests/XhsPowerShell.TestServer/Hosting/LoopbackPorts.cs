using System.Net;
using System.Net.Sockets;

namespace XhsPowerShell.TestServer.Hosting;

/// <summary>Finds one port number that is free on both loopback addresses.</summary>
internal static class LoopbackPorts
{
    /// <summary>The wanted port, or a free one for 0; and whether ::1 can have it too.</summary>
    public static (int Port, bool WithIPv6) Pick(int wanted)
    {
        var v4 = new TcpListener(IPAddress.Loopback, wanted);
        v4.Start();
        var port = ((IPEndPoint)v4.LocalEndpoint).Port;
        var withIPv6 = Socket.OSSupportsIPv6 && CanBind(port);
        v4.Stop();
        return (port, withIPv6);
    }

    private static bool CanBind(int port)
    {
        try
        {
            var v6 = new TcpListener(IPAddress.IPv6Loopback, port);
            v6.Start();
            v6.Stop();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
