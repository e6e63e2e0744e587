using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace XhsPowerShell.Client.Queries;

/// <summary>
/// A text as 12 bytes: the items of a list are remembered in hundreds of thousands, and the texts themselves would be
/// seven times as large. No two ids of 24 hexadecimal digits have the same.
/// </summary>
internal readonly record struct KeyHash(ulong High, uint Low)
{
    private const int IdLength = 24;

    /// <summary>An id of 24 hexadecimal digits is its own number; any other text the start of its SHA-256.</summary>
    public static KeyHash From(string text) =>
        text.Length == IdLength && TryHex(text, 0, 16, out var high) && TryHex(text, 16, 8, out var low)
            ? new KeyHash(high, (uint)low)
            : From(Encoding.UTF8.GetBytes(text));

    /// <summary>The start of the SHA-256 of a text in UTF-8.</summary>
    public static KeyHash From(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
#else
        using var sha = SHA256.Create();
        ReadOnlySpan<byte> hash = sha.ComputeHash(text.ToArray());
#endif
        return new KeyHash(
            BinaryPrimitives.ReadUInt64LittleEndian(hash),
            BinaryPrimitives.ReadUInt32LittleEndian(hash.Slice(sizeof(ulong))));
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
