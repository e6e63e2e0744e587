using System.Buffers;
using System.Buffers.Binary;

namespace XhsPowerShell.Client.Caching;

/// <summary>
/// Bytes by their address, never removed: the first half megabyte in pooled memory, the rest in a temporary file
/// that only this user can read and that ends with the process.
/// </summary>
internal sealed class SpillFile : IDisposable
{
    private const int ChunkSize = 256 * 1024;
    private const long MemoryLimit = 2L * ChunkSize;

    // Addresses are multiples of this, so that four bytes are enough for 64 GiB.
    private const int Step = 16;
    private const long Limit = (uint.MaxValue - 1L) * Step;

    private readonly List<byte[]> chunks = [];
    private FileStream? file;
    private long end;

    /// <summary>Adds the content of two spans, one after the other, and returns its address.</summary>
    /// <exception cref="IOException">There is no room left, or no folder for temporary files.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may write to that folder.</exception>
    public uint Add(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        // Up to the next address: seeking there would flush the stream's buffer each time.
        var length = (sizeof(int) + head.Length + body.Length + Step - 1) / Step * Step;
        var room = ChunkSize - (end % ChunkSize);
        if (end < MemoryLimit && length > room)
        {
            // Nothing is cut in two; what is larger than a piece of memory goes to the file, and all after it.
            end = length > ChunkSize ? MemoryLimit : end + room;
        }

        if (end > Limit)
        {
            throw new IOException("There is no room left.");
        }

        var address = end;
        end += length;
        if (address < MemoryLimit)
        {
            if (address / ChunkSize == chunks.Count)
            {
                chunks.Add(ArrayPool<byte>.Shared.Rent(ChunkSize));
            }

            Fill(chunks[(int)(address / ChunkSize)].AsSpan((int)(address % ChunkSize)), head, body);
        }
        else
        {
            var record = ArrayPool<byte>.Shared.Rent(length);
            Fill(record, head, body);
            MoveTo(address - MemoryLimit);
            file!.Write(record, 0, length);
            ArrayPool<byte>.Shared.Return(record);
        }

        return (uint)(address / Step);
    }

    /// <summary>Reads what was added.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public byte[] Read(uint address)
    {
        var start = address * (long)Step;
        if (start < MemoryLimit)
        {
            var chunk = chunks[(int)(start / ChunkSize)].AsSpan((int)(start % ChunkSize));
            return chunk.Slice(sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(chunk)).ToArray();
        }

        MoveTo(start - MemoryLimit);
        return ReadFile(BinaryPrimitives.ReadInt32LittleEndian(ReadFile(sizeof(int))));
    }

    public void Dispose()
    {
        foreach (var chunk in chunks)
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        chunks.Clear();
        try
        {
            file?.Dispose();
        }
        catch (IOException)
        {
            // What was still to be written has no room; nobody reads it any more.
        }
    }

    private void MoveTo(long position)
    {
        file ??= OpenFile();
        if (file.Position != position)
        {
            file.Position = position;
        }
    }

    private static void Fill(Span<byte> target, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target, head.Length + body.Length);
        head.CopyTo(target.Slice(sizeof(int)));
        body.CopyTo(target.Slice(sizeof(int) + head.Length));
    }

    private byte[] ReadFile(int length)
    {
        var bytes = new byte[length];
        for (int read = 0, count; read < length; read += count)
        {
            count = file!.Read(bytes, read, length - read);
            if (count == 0)
            {
                throw new EndOfStreamException();
            }
        }

        return bytes;
    }

    private static FileStream OpenFile()
    {
        var path = Path.Combine(Path.GetTempPath(), "XhsPowerShell-" + Path.GetRandomFileName());
#if NET8_0_OR_GREATER
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 64 * 1024,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var opened = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
        {
            // Without a name the file ends with the process, however that ends.
            File.Delete(path);
        }

        return opened;
#else
        return new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
#endif
    }
}
