using System.Buffers.Text;
using System.Text;

namespace XhsPowerShell.Client.Sandbox;

/// <summary>A growing buffer of UTF-8 JSON text. Can be cleared and used again.</summary>
internal sealed class Utf8Buffer
{
    private byte[] bytes = new byte[16 * 1024];

    /// <summary>How much has been written (bytes).</summary>
    public int Length { get; private set; }

    /// <summary>What has been written; valid until the next write.</summary>
    public ArraySegment<byte> Written => new(bytes, 0, Length);

    /// <summary>Forgets what has been written.</summary>
    public void Clear() => Length = 0;

    /// <summary>Appends bytes as they are.</summary>
    public void Write(byte[] utf8)
    {
        Reserve(utf8.Length);
        utf8.AsSpan().CopyTo(bytes.AsSpan(Length));
        Length += utf8.Length;
    }

    /// <summary>Appends one ASCII character.</summary>
    public void Write(char ascii)
    {
        Reserve(1);
        bytes[Length++] = (byte)ascii;
    }

    /// <summary>Appends text that needs no escaping.</summary>
    public void Write(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, 0, text.Length, bytes, Length);
    }

    /// <summary>Appends text for the inside of a JSON string. Chinese and emoji stay readable.</summary>
    public void WriteEscaped(string text)
    {
        // Most texts are plain ASCII.
        Reserve(text.Length);
        var clean = 0;
        while (clean < text.Length && text[clean] is >= ' ' and < '\u0080' and not ('"' or '\\'))
        {
            bytes[Length++] = (byte)text[clean++];
        }

        for (var i = clean; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and not ('"' or '\\'))
            {
                continue;
            }

            Write(text.Substring(clean, i - clean));
            Write(text[i] switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                var control => "\\u" + ((int)control).ToString("x4", CultureInfo.InvariantCulture),
            });
            clean = i + 1;
        }

        Write(clean == 0 ? text : text.Substring(clean));
    }

    /// <summary>Appends a whole number.</summary>
    public void Write(long number)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(number, bytes.AsSpan(Length), out var written);
        Length += written;
    }

    private void Reserve(int count)
    {
        if (bytes.Length - Length < count)
        {
            Array.Resize(ref bytes, Math.Max(2 * bytes.Length, Length + count));
        }
    }
}
