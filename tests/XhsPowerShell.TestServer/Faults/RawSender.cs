using System;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using XhsPowerShell.TestServer.Scenarios;

namespace XhsPowerShell.TestServer.Faults;

/// <summary>Writes on the connection's own socket what Kestrel would refuse to send. Without TLS only.</summary>
internal static class RawSender
{
    private const string Surplus = "\r\n{\"code\":0,\"message\":\"bytes that belong to no answer\"}\r\n";

    /// <summary>Closes with RST instead of FIN.</summary>
    public static void Reset(HttpContext context)
    {
        SocketOf(context).Close(0);
        context.Abort();
    }

    public static async Task SendAsync(HttpContext context, Fault fault, FaultyAnswer answer)
    {
        var socket = SocketOf(context);
        var body = answer.Body;
        var half = body.Length / 2;
        var sent = fault.ResetMidBody || fault.CutBody ? body[..half] : body;
        await WriteAsync(socket, Encoding.ASCII.GetBytes(Head(fault, answer, fault.ShortLength ? half : body.Length)));
        if (fault.Chunked)
        {
            await WriteAsync(
                socket, Encoding.ASCII.GetBytes(sent.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"));
        }

        await WriteAsync(socket, sent);
        if (fault.LongBody)
        {
            await WriteAsync(socket, Encoding.ASCII.GetBytes(Surplus));
        }

        if (fault.ResetMidBody)
        {
            // An RST overtakes what the other side has not read yet; the test is about one in the middle of the body.
            await Task.Delay(50);
            Reset(context);
            return;
        }

        socket.Shutdown(SocketShutdown.Send);
        await ClosedByClientAsync(context);
        context.Abort();
    }

    private static string Head(Fault fault, FaultyAnswer answer, int declared)
    {
        var head = new StringBuilder();
        head.Append(
            CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} " +
            $"{ReasonPhrases.GetReasonPhrase(answer.Status)}\r\n");
        foreach (var (name, value) in answer.Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        return head.Append(fault.Chunked
            ? "Transfer-Encoding: chunked\r\n\r\n"
            : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {declared}\r\n\r\n")).ToString();
    }

    // Aborting at once would send an RST, and that may take bytes away again which the client has not read.
    private static async Task ClosedByClientAsync(HttpContext context)
    {
        try
        {
            await Task.Delay(5_000, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // It has.
        }
    }

    private static async Task WriteAsync(Socket socket, ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[await socket.SendAsync(bytes, SocketFlags.None)..];
        }
    }

    private static Socket SocketOf(HttpContext context) => context.Features.Get<IConnectionSocketFeature>()!.Socket;
}
