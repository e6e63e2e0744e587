using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace XhsPowerShell.Client.Bulk;

/// <summary>
/// A text as 16 bytes: what was seen is remembered in hundreds of thousands, and the texts themselves would be ten
/// times as large. Two texts with the same first half of SHA-256 do not occur.
/// </summary>
internal readonly record struct Key128(ulong High, ulong Low)
{
    public static Key128 Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
#if NET8_0_OR_GREATER
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
#else
        using var sha = SHA256.Create();
        ReadOnlySpan<byte> hash = sha.ComputeHash(bytes);
#endif
        return new Key128(BinaryPrimitives.ReadUInt64LittleEndian(hash), BinaryPrimitives.ReadUInt64LittleEndian(hash.Slice(8)));
    }
}
