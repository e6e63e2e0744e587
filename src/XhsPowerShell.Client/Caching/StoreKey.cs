using System.Security.Cryptography;
using System.Text;

namespace XhsPowerShell.Client.Caching;

/// <summary>The key of an answer or a mark: 16 bytes of a SHA-256 over scope, path and sorted parameters.</summary>
/// <param name="High">The first eight bytes.</param>
/// <param name="Low">The last eight bytes.</param>
public sealed record StoreKey(long High, long Low)
{
    /// <summary>Creates a key.</summary>
    /// <param name="parts">What the key stands for.</param>
    /// <returns>The key.</returns>
    public static StoreKey Create(params string[] parts)
    {
        // Lengths in front: no two lists of parts become the same text.
        var text = string.Concat(parts.Select(static part => part.Length + ":" + part));
        return FromBytes(Hash(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Reads a key from its bytes.</summary>
    /// <param name="bytes">16 bytes; more are ignored.</param>
    /// <returns>The key.</returns>
    public static StoreKey FromBytes(byte[] bytes) =>
        new(BitConverter.ToInt64(bytes, 0), BitConverter.ToInt64(bytes, 8));

    /// <summary>The bytes of the key.</summary>
    /// <returns>16 bytes.</returns>
    public byte[] ToBytes()
    {
        var bytes = new byte[16];
        BitConverter.GetBytes(High).CopyTo(bytes, 0);
        BitConverter.GetBytes(Low).CopyTo(bytes, 8);
        return bytes;
    }

#if NET8_0_OR_GREATER
    private static byte[] Hash(byte[] bytes) => SHA256.HashData(bytes);
#else
    private static byte[] Hash(byte[] bytes)
    {
        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes);
    }
#endif
}
