using System.IO.Compression;

namespace XhsPowerShell.Client.Caching;

/// <summary>Compresses kept answers (raw deflate, which both runtimes read).</summary>
public static class ResponseCompression
{
    // An answer is never larger: what inflates to more was not written here.
    private const int Limit = 64 * 1024 * 1024;

    /// <summary>Compresses an answer.</summary>
    /// <param name="body">The bytes of the answer.</param>
    /// <returns>The compressed bytes, after the length (4 bytes, little-endian).</returns>
    public static byte[] Compress(ReadOnlySpan<byte> body)
    {
        using var target = new MemoryStream(body.Length / 3 + 64);
        target.Write(BitConverter.GetBytes(body.Length), 0, sizeof(int));
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
        _ = compressed ?? throw new ArgumentNullException(nameof(compressed));
        var length = compressed.Length > sizeof(int) ? BitConverter.ToInt32(compressed, 0) : -1;
        if (length is < 0 or > Limit)
        {
            throw new InvalidDataException("The length is wrong.");
        }

        var body = new byte[length];
        using var source = new MemoryStream(compressed, sizeof(int), compressed.Length - sizeof(int));
        using var deflate = new DeflateStream(source, CompressionMode.Decompress);
        var read = 0;
        while (read < length && deflate.Read(body, read, length - read) is > 0 and var count)
        {
            read += count;
        }

        return read == length && deflate.ReadByte() < 0
            ? body
            : throw new InvalidDataException("The length is wrong.");
    }
}
