using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>
/// One name in the tree of a <see cref="FieldMap{T}"/>. Names below it are found by their UTF-8 bytes, exactly and
/// without making a string.
/// </summary>
/// <typeparam name="T">The type that is read.</typeparam>
internal sealed class FieldNode<T>
{
    private const int LongestEscapedName = 256;

    private readonly byte[] name;
    private FieldNode<T>?[] slots = [];
    private int count;

    public FieldNode(string name) => this.name = Encoding.UTF8.GetBytes(name);

    /// <summary>What is done with a value of this name; null when only nested names matter.</summary>
    public FieldSetterDelegate<T>? Setter { get; set; }

    /// <summary>Whether there are nested names.</summary>
    public bool HasChildren => count > 0;

    /// <summary>The nested node of a name; created when it does not exist.</summary>
    public FieldNode<T> GetOrAdd(string childName)
    {
        var child = new FieldNode<T>(childName);
        if (Find(child.name) is { } existing)
        {
            return existing;
        }

        count++;
        if (count * 2 > slots.Length)
        {
            var old = slots;
            slots = new FieldNode<T>[Math.Max(4, slots.Length * 2)];
            foreach (var node in old)
            {
                if (node is not null)
                {
                    Place(node);
                }
            }
        }

        Place(child);
        return child;
    }

    /// <summary>The node for the property name at the reader's position; null for a name that is not mapped.</summary>
    public FieldNode<T>? Find(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? FindEscaped(ref reader) : Find(reader.ValueSpan);

    private FieldNode<T>? FindEscaped(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > LongestEscapedName)
        {
            return null;
        }

        Span<byte> unescaped = stackalloc byte[LongestEscapedName];
        try
        {
            return Find(unescaped.Slice(0, reader.CopyString(unescaped)));
        }
        catch (InvalidOperationException)
        {
            // Escape sequences that are not valid Unicode.
            return null;
        }
    }

    private FieldNode<T>? Find(ReadOnlySpan<byte> childName)
    {
        if (slots.Length == 0)
        {
            return null;
        }

        var mask = slots.Length - 1;
        for (var slot = Hash(childName) & mask; slots[slot] is { } node; slot = (slot + 1) & mask)
        {
            if (childName.SequenceEqual(node.name))
            {
                return node;
            }
        }

        return null;
    }

    private void Place(FieldNode<T> node)
    {
        var mask = slots.Length - 1;
        var slot = Hash(node.name) & mask;
        while (slots[slot] is not null)
        {
            slot = (slot + 1) & mask;
        }

        slots[slot] = node;
    }

    // The first and last bytes and the length distinguish almost all names. At least half of the slots are free, so
    // that a search ends.
    private static int Hash(ReadOnlySpan<byte> text)
    {
        ulong hash = (uint)text.Length;
        if (text.Length >= sizeof(ulong))
        {
            hash ^= BinaryPrimitives.ReadUInt64LittleEndian(text) * 0x9E3779B97F4A7C15;
            hash ^=
                BinaryPrimitives.ReadUInt64LittleEndian(text.Slice(text.Length - sizeof(ulong))) * 0xC2B2AE3D27D4EB4F;
        }
        else if (text.Length >= sizeof(uint))
        {
            hash ^= BinaryPrimitives.ReadUInt32LittleEndian(text) * 0x9E3779B97F4A7C15;
            hash ^=
                BinaryPrimitives.ReadUInt32LittleEndian(text.Slice(text.Length - sizeof(uint))) * 0xC2B2AE3D27D4EB4F;
        }
        else
        {
            foreach (var value in text)
            {
                hash = (hash * 31) + value;
            }

            hash *= 0x9E3779B97F4A7C15;
        }

        return (int)(hash >> 33);
    }
}
