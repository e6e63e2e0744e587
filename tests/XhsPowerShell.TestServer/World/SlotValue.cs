using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace XhsPowerShell.TestServer.World;

/// <summary>What fills a slot: a number, or UTF-8 that needs no more escaping.</summary>
internal readonly struct SlotValue
{
    private readonly byte[]? _utf8;
    private readonly long _number;

    private SlotValue(byte[]? utf8, long number) => (_utf8, _number) = (utf8, number);

    public static implicit operator SlotValue(long number) => new(null, number);

    public static implicit operator SlotValue(byte[] utf8) => new(utf8, 0);

    public static implicit operator SlotValue(bool value) => new(value ? True : False, 0);

    /// <summary>Any text, escaped for the inside of a JSON string.</summary>
    public static SlotValue Text(string text) => new(Encoding.UTF8.GetBytes(JsonEncodedText.Encode(text, Fixture.Relaxed).Value), 0);

    public void Write(IBufferWriter<byte> output)
    {
        if (_utf8 is not null)
        {
            output.Write(_utf8);
            return;
        }

        Utf8Formatter.TryFormat(_number, output.GetSpan(20), out var written);
        output.Advance(written);
    }

    private static readonly byte[] True = "true"u8.ToArray();
    private static readonly byte[] False = "false"u8.ToArray();
}
