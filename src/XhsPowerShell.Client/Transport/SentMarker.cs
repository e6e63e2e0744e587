#if NET8_0_OR_GREATER
using System.Net;
using System.Net.Http;

namespace XhsPowerShell.Client.Transport;

/// <summary>
/// The empty content of a request. It notes when the request is written to a connection: a request that was never
/// written cannot be billed. And with a content, SocketsHttpHandler does not silently send the request again (up to
/// four times) when the connection closes before an answer: calls that nobody counts and that may be billed.
/// </summary>
internal sealed class SentMarker : HttpContent
{
    private volatile bool isSent;

    public bool IsSent => isSent;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        isSent = true;
        return Task.CompletedTask;
    }

    protected override Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        SerializeToStreamAsync(stream, context);

    protected override void SerializeToStream(
        Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        isSent = true;

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }
}
#endif
