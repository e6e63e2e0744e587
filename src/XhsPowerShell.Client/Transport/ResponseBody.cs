using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace XhsPowerShell.Client.Transport;

/// <summary>The bytes of one answer in a pooled buffer, fewer than <see cref="Limit"/> of them.</summary>
internal sealed class ResponseBody : IDisposable
{
    public const int Limit = 64 * 1024 * 1024;
    private const int FirstSize = 16 * 1024;
    private readonly bool isPooled;
    private byte[]? buffer;

    private ResponseBody(byte[] buffer, int length, bool isPooled)
    {
        this.buffer = buffer;
        this.isPooled = isPooled;
        Length = length;
    }

    public int Length { get; }

    public ReadOnlySpan<byte> Span => buffer.AsSpan(0, Length);

    public static ResponseBody Of(byte[] bytes) => new(bytes, bytes.Length, isPooled: false);

    /// <summary>Reads all of the content; throws <see cref="BodyTooLargeException"/> as soon as it reaches the limit.</summary>
    public static async ValueTask<ResponseBody> ReadAsync(HttpResponseMessage response, bool blocks, CancellationToken cancellationToken)
    {
        var content = response.Content;
        var announced = content.Headers.ContentLength;
        if (announced >= Limit)
        {
            throw new BodyTooLargeException();
        }

        // One byte more than announced lets the read that sees the end fit.
        var bytes = ArrayPool<byte>.Shared.Rent(announced is > 0 ? (int)announced.Value + 1 : FirstSize);
        var length = 0;
        try
        {
#if NET8_0_OR_GREATER
            using var stream = blocks
                ? content.ReadAsStream(cancellationToken)
                : await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            // A read that blocks does not obey the token: closing the connection ends it.
            using var closing = blocks
                ? cancellationToken.UnsafeRegister(static response => ((HttpResponseMessage)response!).Dispose(), response)
                : default;
#else
            using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
            // .NET Framework's network streams do not obey the token: closing them does.
            using var closing = cancellationToken.Register(static s => ((Stream)s).Dispose(), stream);
#endif
            while (true)
            {
                if (length == bytes.Length)
                {
                    // A buffer of the limit's own size is the largest there ever is.
                    if (length >= Limit)
                    {
                        throw new BodyTooLargeException();
                    }

                    bytes = Grow(bytes, length);
                }

#if NET8_0_OR_GREATER
                var read = blocks
                    ? stream.Read(bytes.AsSpan(length))
                    : await stream.ReadAsync(bytes.AsMemory(length), cancellationToken).ConfigureAwait(false);
#else
                var read = await stream.ReadAsync(bytes, length, bytes.Length - length, cancellationToken).ConfigureAwait(false);
#endif
                if (read == 0)
                {
                    // A connection that was closed from here looks like the end of the answer.
                    cancellationToken.ThrowIfCancellationRequested();
                    return new ResponseBody(bytes, length, isPooled: true);
                }

                length += read;
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(bytes);
            throw;
        }
    }

    public void Dispose()
    {
        if (buffer is not null && isPooled)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        buffer = null;
    }

    private static byte[] Grow(byte[] bytes, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(bytes.Length * 2);
        Buffer.BlockCopy(bytes, 0, larger, 0, length);
        ArrayPool<byte>.Shared.Return(bytes);
        return larger;
    }
}
