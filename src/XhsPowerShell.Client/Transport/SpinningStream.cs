#if NET8_0_OR_GREATER
using System.Diagnostics;
using System.Net.Sockets;

namespace XhsPowerShell.Client.Transport;

/// <summary>
/// A connection whose reads stay awake for a moment before they put the thread to sleep: to be woken again takes longer
/// than a near and fast service takes to answer.
/// </summary>
internal sealed class SpinningStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
{
    private static readonly long Patience = Environment.ProcessorCount > 1 ? Stopwatch.Frequency / 1_000_000 * 60 : 0;

    public override int Read(Span<byte> buffer)
    {
        var end = Stopwatch.GetTimestamp() + Patience;
        while (Socket.Available == 0 && Stopwatch.GetTimestamp() < end)
        {
            Thread.SpinWait(4);
        }

        return base.Read(buffer);
    }
}
#endif
