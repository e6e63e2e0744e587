using System;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace XhsPowerShell.Client.Tests.Support;

/// <summary>A server below HTTP: reads the head of a request, writes the given bytes, closes.</summary>
internal sealed class BareServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly byte[] answer;
    private int requests;

    public BareServer(string answer)
    {
        this.answer = Encoding.Latin1.GetBytes(answer);
        listener.Start();
        _ = ServeAsync();
    }

    public Uri Address => new("http://" + listener.LocalEndpoint);

    public int Requests => Volatile.Read(ref requests);

    public void Dispose() => listener.Stop();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await listener.AcceptTcpClientAsync();
                var stream = connection.GetStream();
                var buffer = new byte[16 * 1024];
                if (await stream.ReadAsync(buffer) > 0)
                {
                    Interlocked.Increment(ref requests);
                    await stream.WriteAsync(answer);
                    connection.Client.Shutdown(SocketShutdown.Send);
                    while (await stream.ReadAsync(buffer) > 0)
                    {
                    }
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or System.IO.IOException)
        {
            // The test is over.
        }
    }
}
