using System.Buffers.Binary;
using System.IO.Compression;

namespace XhsPowerShell.Client.Caching;

/// <summary>
/// Compresses kept answers: three numbers (4 bytes each, little-endian), which are the length and where the data is,
/// and then raw deflate, which both runtimes read.
/// </summary>
public static class ResponseCompression
{
    // An answer is never larger: what inflates to more was not written here.
    private const int Limit = 64 * 1024 * 1024;
    private const int HeadSize = 3 * sizeof(int);

    /// <summary>Compresses an answer.</summary>
    /// <param name="body">The bytes of the answer.</param>
    /// <param name="dataStart">Where the value of <c>data</c> begins in it.</param>
    /// <param name="dataLength">The length of that value (bytes); 0 when it is not known.</param>
    /// <returns>The compressed bytes.</returns>
    public static byte[] Compress(ReadOnlySpan<byte> body, int dataStart = 0, int dataLength = 0)
    {
        using var target = new MemoryStream(body.Length / 3 + 64);
        var head = new byte[HeadSize];
        BinaryPrimitives.WriteInt32LittleEndian(head, body.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(sizeof(int)), dataStart);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(2 * sizeof(int)), dataLength);
        target.Write(head, 0, HeadSize);
        using (var deflate = new DeflateStream(target, CompressionLevel.Fastest, leaveOpen: true))
        {
#if NET8_0_OR_GREATER
            deflate.Write(body);
#else
            deflate.Write(body.ToArray(), 0, body.Length);
#endif
        }

        return target.ToArray();
    }

    /// <summary>Restores an answer.</summary>
    /// <param name="compressed">What <see cref="Compress"/> returned.</param>
    /// <returns>The bytes of the answer.</returns>
    /// <exception cref="InvalidDataException">They are damaged, or larger than any answer.</exception>
    public static byte[] Restore(byte[] compressed)
    {
        var body = new byte[ReadHead(compressed).Length];
        Restore(compressed, body, body.Length);
        return body;
    }

    /// <summary>Reads how long an answer is, and where its data is.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or larger than any answer.</exception>
    internal static (int Length, int DataStart, int DataLength) ReadHead(byte[] compressed)
    {
        _ = compressed ?? throw new ArgumentNullException(nameof(compressed));
        if (compressed.Length > HeadSize)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(compressed);
            var start = BinaryPrimitives.ReadInt32LittleEndian(compressed.AsSpan(sizeof(int)));
            var dataLength = BinaryPrimitives.ReadInt32LittleEndian(compressed.AsSpan(2 * sizeof(int)));
            if (length is >= 0 and <= Limit && start >= 0 && dataLength >= 0 && start <= length - dataLength)
            {
                return (length, start, dataLength);
            }
        }

        throw new InvalidDataException("The length is wrong.");
    }

    /// <summary>Restores an answer into a buffer that is long enough.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal static void Restore(byte[] compressed, byte[] body, int length)
    {
        using var source = new MemoryStream(compressed, HeadSize, compressed.Length - HeadSize);
        using var deflate = new DeflateStream(source, CompressionMode.Decompress);
        var read = 0;
        while (read < length && deflate.Read(body, read, length - read) is > 0 and var count)
        {
            read += count;
        }

        if (read != length || deflate.ReadByte() >= 0)
        {
            throw new InvalidDataException("The length is wrong.");
        }
    }
}
