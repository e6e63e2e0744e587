using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;

namespace XhsPowerShell.Client.Bulk;

/// <summary>
/// Bytes by their place, only ever added: the first half megabyte in pooled memory, what is more in a temporary file that
/// only this user can read and that ends with the process.
/// </summary>
internal sealed class AnswerStore : IDisposable
{
    private const int ChunkSize = 256 * 1024;
    private const long MemoryLimit = 2L * ChunkSize;

    private readonly List<byte[]> chunks = [];
    private FileStream? file;
    private long end;

    /// <summary>Adds bytes and returns their place.</summary>
    /// <exception cref="IOException">There is no room left, or no folder for temporary files.</exception>
    /// <exception cref="UnauthorizedAccessException">Nobody may write to that folder.</exception>
    public long Add(ReadOnlySpan<byte> bytes)
    {
        var room = ChunkSize - (end % ChunkSize);
        if (end < MemoryLimit && bytes.Length > room)
        {
            // Nothing is cut in two; what is larger than a piece of memory goes to the file, and all after it.
            end = bytes.Length > ChunkSize ? MemoryLimit : end + room;
        }

        var place = end;
        if (place < MemoryLimit)
        {
            if (place / ChunkSize == chunks.Count)
            {
                chunks.Add(ArrayPool<byte>.Shared.Rent(ChunkSize));
            }

            bytes.CopyTo(chunks[(int)(place / ChunkSize)].AsSpan((int)(place % ChunkSize)));
        }
        else
        {
            Append(place - MemoryLimit, bytes);
        }

        end += bytes.Length;
        return place;
    }

    public byte[] Read(long place, int length)
    {
        var bytes = new byte[length];
        if (place < MemoryLimit)
        {
            chunks[(int)(place / ChunkSize)].AsSpan((int)(place % ChunkSize), length).CopyTo(bytes);
            return bytes;
        }

        file!.Position = place - MemoryLimit;
        for (int read = 0, count; read < length; read += count)
        {
            count = file.Read(bytes, read, length - read);
            if (count == 0)
            {
                throw new EndOfStreamException();
            }
        }

        return bytes;
    }

    public void Dispose()
    {
        foreach (var chunk in chunks)
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        chunks.Clear();
        file?.Dispose();
    }

    private void Append(long position, ReadOnlySpan<byte> bytes)
    {
        file ??= OpenFile();
        if (file.Position != position)
        {
            file.Position = position;
        }

#if NET8_0_OR_GREATER
        file.Write(bytes);
#else
        file.Write(bytes.ToArray(), 0, bytes.Length);
#endif
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
        return new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
#endif
    }
}
