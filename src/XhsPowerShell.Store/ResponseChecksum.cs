using System.Buffers;
using System.Security.Cryptography;

namespace XhsPowerShell.Store;

/// <summary>
/// The checksum of a kept answer: neither a database nor deflate notices a byte that a disk has changed.
/// </summary>
internal static class ResponseChecksum
{
    /// <summary>Computes it.</summary>
    /// <param name="key">The key of the answer.</param>
    /// <param name="code">Its code.</param>
    /// <param name="body">Its body, compressed.</param>
    public static long Compute(byte[] key, int code, ReadOnlySpan<byte> body)
    {
        var length = key.Length + sizeof(int) + body.Length;
        var content = ArrayPool<byte>.Shared.Rent(length);
        key.CopyTo(content, 0);
        BitConverter.GetBytes(code).CopyTo(content, key.Length);
        body.CopyTo(content.AsSpan(key.Length + sizeof(int)));
        try
        {
#if NET8_0_OR_GREATER
            return BitConverter.ToInt64(SHA256.HashData(content.AsSpan(0, length)), 0);
#else
            using var sha = SHA256.Create();
            return BitConverter.ToInt64(sha.ComputeHash(content, 0, length), 0);
#endif
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(content);
        }
    }
}
