using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace XhsPowerShell.Client.Bulk;

/// <summary>
/// A text as 16 bytes: what was seen is remembered in hundreds of thousands, and the texts themselves would be ten
/// times as large. An id of 24 hexadecimal digits is its own number; of any other text it is the first half of the
/// SHA-256, which no two texts share.
/// </summary>
internal readonly record struct Key128(ulong High, ulong Low)
{
    private const int IdLength = 24;

    public static Key128 Of(string text)
    {
        if (text.Length == IdLength && TryHex(text, 0, 16, out var high) && TryHex(text, 16, 8, out var low))
        {
            return new Key128(high, low);
        }

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

    /// <summary>Half the size, for where an accidental match among millions (one in a billion runs) costs one object.</summary>
    public ulong Fold() => High ^ (Low * 0x9E3779B97F4A7C15);

    // Lower case only: ids are told apart exactly as they are spelled.
    private static bool TryHex(string text, int start, int length, out ulong number)
    {
        number = 0;
        for (var i = start; i < start + length; i++)
        {
            var digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            number = (number << 4) | (uint)digit;
        }

        return true;
    }
}
