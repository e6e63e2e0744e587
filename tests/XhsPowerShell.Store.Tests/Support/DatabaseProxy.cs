using System;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace XhsPowerShell.Store.Tests.Support;

/// <summary>
/// Stands between clients and a PostgreSQL server: counts round trips, delays them, and cuts connections at exact
/// points of the protocol.
/// </summary>
internal sealed class DatabaseProxy : IDisposable
{
    private const int SslRequest = 80877103;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> sockets = [];
    private readonly int server;
    private int requests;
    private int connections;
    private int cuts;

    /// <summary>Starts listening.</summary>
    /// <param name="server">The port of the server.</param>
    public DatabaseProxy(int server)
    {
        this.server = server;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many round trips there were; opening a connection does not count.</summary>
    public int Requests => Volatile.Read(ref requests);

    public int Connections => Volatile.Read(ref connections);

    public int Cuts => Volatile.Read(ref cuts);

    /// <summary>How long each round trip takes at least.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Round trips wait until it completes.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    /// <summary>Decides where a round trip is cut.</summary>
    public Func<ProxyRequest, ProxyCut> Cut { get; set; } = static _ => ProxyCut.None;

    public void Dispose()
    {
        listener.Stop();
        foreach (var socket in sockets)
        {
            socket.Dispose();
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var upstream = new TcpClient();
        sockets.Add(client);
        sockets.Add(upstream);
        try
        {
            using (client)
            {
                await upstream.ConnectAsync(IPAddress.Loopback, server);
                client.NoDelay = upstream.NoDelay = true;
                await RelayAsync(client.GetStream(), upstream.GetStream());
                // Not in good order: what the other side has sent meanwhile is lost.
                client.Client.LingerState = new LingerOption(true, 0);
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // One of the two has gone.
        }
    }

    private async Task RelayAsync(NetworkStream client, NetworkStream upstream)
    {
        if (!await StartAsync(client, upstream))
        {
            return;
        }

        Interlocked.Increment(ref connections);
        while (await ReadRequestAsync(client) is { } bytes)
        {
            var request = new ProxyRequest(Interlocked.Increment(ref requests), bytes);
            await Task.Delay(Delay);
            await Hold;
            var cut = Cut(request);
            if (cut != ProxyCut.None)
            {
                Interlocked.Increment(ref cuts);
            }

            await upstream.WriteAsync(cut == ProxyCut.InRequest ? bytes.AsMemory(0, bytes.Length / 2) : bytes);
            if (cut == ProxyCut.InRequest)
            {
                return;
            }

            var reply = new List<byte>();
            byte type;
            do
            {
                (type, var message) = await ReadMessageAsync(upstream);
                reply.AddRange(message);
            }
            while (type != 'Z');
            var length = cut switch
            {
                ProxyCut.BeforeReply => 0,
                ProxyCut.InReply => reply.Count / 2,
                _ => reply.Count,
            };
            await client.WriteAsync(reply.ToArray().AsMemory(0, length));
            if (cut != ProxyCut.None)
            {
                return;
            }
        }
    }

    /// <summary>
    /// Until the server is ready for the first statement; false when the client only wanted to cancel one.
    /// </summary>
    private static async Task<bool> StartAsync(NetworkStream client, NetworkStream upstream)
    {
        while (true)
        {
            var start = await ReadBodyAsync(client, []);
            await upstream.WriteAsync(start);
            var code = BinaryPrimitives.ReadInt32BigEndian(start.AsSpan(4));
            if (code == SslRequest)
            {
                var answer = new byte[1];
                await upstream.ReadExactlyAsync(answer);
                await client.WriteAsync(answer);
            }
            else if (code >> 16 == 3)
            {
                break;
            }
            else
            {
                return false;
            }
        }

        while (true)
        {
            var (type, message) = await ReadMessageAsync(upstream);
            await client.WriteAsync(message);
            if (type == 'Z')
            {
                return true;
            }

            // Authentication that wants an answer: the password, and the steps of SCRAM but its last.
            if (type == 'R' && BinaryPrimitives.ReadInt32BigEndian(message.AsSpan(5)) is not (0 or 12))
            {
                await upstream.WriteAsync((await ReadMessageAsync(client)).Message);
            }
        }
    }

    // Up to the message after which a client waits; null when it says that it ends.
    private static async Task<byte[]?> ReadRequestAsync(NetworkStream client)
    {
        var all = new List<byte>();
        while (true)
        {
            var (type, message) = await ReadMessageAsync(client);
            all.AddRange(message);
            switch ((char)type)
            {
                case 'S' or 'Q':
                    return [.. all];
                case 'X':
                    return null;
            }
        }
    }

    private static async Task<(byte Type, byte[] Message)> ReadMessageAsync(NetworkStream stream)
    {
        var type = new byte[1];
        await stream.ReadExactlyAsync(type);
        return (type[0], await ReadBodyAsync(stream, type));
    }

    private static async Task<byte[]> ReadBodyAsync(NetworkStream stream, byte[] prefix)
    {
        var length = new byte[4];
        await stream.ReadExactlyAsync(length);
        var message = new byte[prefix.Length + BinaryPrimitives.ReadInt32BigEndian(length)];
        prefix.CopyTo(message, 0);
        length.CopyTo(message, prefix.Length);
        await stream.ReadExactlyAsync(message.AsMemory(prefix.Length + 4));
        return message;
    }
}
