using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace XhsPowerShell.Cli.Output;

/// <summary>
/// Escapes only what JSON must escape, so that Chinese and emoji stay readable: the encoder of the library that comes
/// closest writes every emoji as two escapes.
/// </summary>
internal sealed class ReadableJsonEncoder : JavaScriptEncoder
{
    public static readonly ReadableJsonEncoder Instance = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    // Line separators are legal in JSON, but some readers of JSON Lines end a line there.
    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar is < 0x20 or '"' or '\\' or (>= 0x7F and < 0xA0) or 0x2028 or 0x2029;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var rest = new ReadOnlySpan<char>(text, textLength);
        var position = 0;
        while (position < textLength)
        {
            if (Rune.DecodeFromUtf16(rest[position..], out var rune, out var length) != OperationStatus.Done
                || WillEncode(rune.Value))
            {
                return position;
            }

            position += length;
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(
        int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var target = new Span<char>(buffer, bufferLength);
        numberOfCharactersWritten = 0;
        var text = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ when !WillEncode(unicodeScalar) => new Rune(unicodeScalar).ToString(),
            _ => "\\u" + unicodeScalar.ToString("X4", CultureInfo.InvariantCulture),
        };
        if (!text.TryCopyTo(target))
        {
            return false;
        }

        numberOfCharactersWritten = text.Length;
        return true;
    }
}
