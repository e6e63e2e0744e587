using System.Buffers;
using System.Net.Http;
using System.Net.Http.Headers;
using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Client.Transport;

/// <summary>
/// One HTTP answer: its status and all of its bytes, fewer than <see cref="Limit"/>, in a pooled buffer.
/// </summary>
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
        ReceivedLength = length;
    }

    public int Length { get; }
    public ReadOnlySpan<byte> Span => buffer.AsSpan(0, Length);

    /// <summary>The length as it was received (bytes), before another charset became UTF-8.</summary>
    public int ReceivedLength { get; private init; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; private set; } = 200;

    /// <summary>The header <c>Retry-After</c>, or null.</summary>
    public RetryConditionHeaderValue? RetryAfter { get; private set; }

    public static ResponseBody From(byte[] bytes) => new(bytes, bytes.Length, isPooled: false);

    /// <summary>Takes a buffer of the shared pool, which it gives back.</summary>
    public static ResponseBody FromPool(byte[] buffer, int length) => new(buffer, length, isPooled: true);

    /// <summary>Puts stars for the token, before anybody reads the answer or keeps it.</summary>
    public void RemoveToken(SecretRedactor redactor) => redactor.Clean(buffer.AsSpan(0, Length));

    /// <summary>The same answer with other bytes.</summary>
    public ResponseBody With(byte[] bytes) =>
        new(bytes, bytes.Length, isPooled: false) { ReceivedLength = Length, Status = Status, RetryAfter = RetryAfter };

#if NET8_0_OR_GREATER
    /// <summary>Reads all of the content on this thread; throws as soon as it reaches the limit.</summary>
    public static ResponseBody Read(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var stream = response.Content.ReadAsStream(cancellationToken);
        // A read that blocks does not obey the token: closing the connection ends it.
        using var closing =
            cancellationToken.UnsafeRegister(static response => ((HttpResponseMessage)response!).Dispose(), response);
        // Nothing in it waits: it is over when it returns.
        return FillAsync(
            response, (bytes, start) => new ValueTask<int>(stream.Read(bytes.AsSpan(start))), cancellationToken)
            .AsTask().GetAwaiter().GetResult();
    }
#endif

    /// <summary>Reads all of the content; throws as soon as it reaches the limit.</summary>
    /// <exception cref="BodyTooLargeException">It reaches the limit.</exception>
    public static async ValueTask<ResponseBody> ReadAsync(
        HttpResponseMessage response, CancellationToken cancellationToken)
    {
#if NET8_0_OR_GREATER
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return await FillAsync(
            response, (bytes, start) =>
                stream.ReadAsync(bytes.AsMemory(start), cancellationToken), cancellationToken).ConfigureAwait(false);
#else
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        // .NET Framework's network streams do not obey the token: closing them does.
        using var closing = cancellationToken.Register(static s => ((Stream)s).Dispose(), stream);
        return await FillAsync(
            response,
            (bytes, start) =>
                new ValueTask<int>(stream.ReadAsync(bytes, start, bytes.Length - start, cancellationToken)),
            cancellationToken).ConfigureAwait(false);
#endif
    }

    public void Dispose()
    {
        if (buffer is not null && isPooled)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        buffer = null;
    }

    private static async ValueTask<ResponseBody> FillAsync(
        HttpResponseMessage response, Func<byte[], int, ValueTask<int>> readAsync, CancellationToken cancellationToken)
    {
        var headers = response.Content.Headers;
        if (headers.ContentLength >= Limit)
        {
            throw new BodyTooLargeException();
        }

        // One byte more than announced lets the read that sees the end fit.
        var bytes = ArrayPool<byte>.Shared.Rent(
            headers.ContentLength is > 0 and { } announced ? (int)announced + 1 : FirstSize);
        var length = 0;
        try
        {
            while (await readAsync(bytes, length).ConfigureAwait(false) is > 0 and var read)
            {
                length += read;
                if (length == bytes.Length)
                {
                    bytes = Grow(bytes, length);
                }
            }

            // A connection that was closed from here looks like the end of the answer.
            cancellationToken.ThrowIfCancellationRequested();
            var body = new ResponseBody(bytes, length, isPooled: true)
            {
                Status = (int)response.StatusCode,
                RetryAfter = response.Headers.RetryAfter,
            };
            return BodyCharset.ToUtf8(body, headers.ContentType?.CharSet);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(bytes);
            throw;
        }
    }

    private static byte[] Grow(byte[] bytes, int length)
    {
        // A buffer of the limit's own size is the largest there ever is.
        if (length >= Limit)
        {
            throw new BodyTooLargeException();
        }

        var larger = ArrayPool<byte>.Shared.Rent(bytes.Length * 2);
        Buffer.BlockCopy(bytes, 0, larger, 0, length);
        ArrayPool<byte>.Shared.Return(bytes);
        return larger;
    }
}
