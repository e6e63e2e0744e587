namespace XhsPowerShell.Cli.Input;

/// <summary>Lines as bytes, without their ends; nothing is decoded.</summary>
internal sealed class ByteLineReader(Stream stream)
{
    private const int Longest = 1 << 20;
    private readonly byte[] buffer = new byte[1 << 14];
    private int start;
    private int end;

    /// <summary>True when the next line is there and need not be waited for.</summary>
    public bool HasLine => buffer.AsSpan(start, end - start).Contains((byte)'\n');

    /// <summary>The next line; null at the end. A line of more than 1 MiB is cut there.</summary>
    public byte[]? Read()
    {
        using var line = new MemoryStream();
        while (true)
        {
            if (start == end)
            {
                start = 0;
                end = stream.Read(buffer);
                if (end == 0)
                {
                    return line.Length == 0 ? null : line.ToArray();
                }
            }

            var rest = buffer.AsSpan(start, end - start);
            var length = rest.IndexOf((byte)'\n');
            var part = length < 0 ? rest : rest[..length];
            line.Write(part[..(int)Math.Min(part.Length, Longest - line.Length)]);
            start += part.Length;
            if (length >= 0)
            {
                start++;
                return line.ToArray();
            }
        }
    }
}
