using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace XhsPowerShell.Client.Queries;

/// <summary>
/// A text as 8 bytes: what a list has brought is remembered in hundreds of thousands, and the texts themselves would be
/// ten times as large. An accidental match, among millions once in a billion runs, costs one object.
/// </summary>
internal static class KeyHash
{
    private const int IdLength = 24;

    /// <summary>An id of 24 hexadecimal digits is its own number, folded; of any other text it is the start of the SHA-256.</summary>
    public static ulong Of(string text)
    {
        if (text.Length == IdLength && TryHex(text, 0, 16, out var high) && TryHex(text, 16, 8, out var low))
        {
            return high ^ (low * 0x9E3779B97F4A7C15);
        }

        var bytes = Encoding.UTF8.GetBytes(text);
#if NET8_0_OR_GREATER
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
#else
        using var sha = SHA256.Create();
        ReadOnlySpan<byte> hash = sha.ComputeHash(bytes);
#endif
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

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
