using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>Reads the envelope of an answer and finds the data in it.</summary>
internal static class EnvelopeReader
{
    /// <summary>Reads an answer that was read before: where its data is, and that it is not null, is known.</summary>
    /// <exception cref="JsonException">The rest of the body is anything but one JSON object.</exception>
    public static Envelope ReadAround(ReadOnlySpan<byte> body, int dataStart, int dataLength)
    {
        var before = body.Slice(0, dataStart);
        var after = body.Slice(dataStart + dataLength);
        var text = new byte[before.Length + 1 + after.Length];
        before.CopyTo(text);
        text[dataStart] = (byte)'0';
        after.CopyTo(text.AsSpan(dataStart + 1));
        return Read(text) with { DataStart = dataStart, DataLength = dataLength };
    }

    /// <summary>Reads the answer. Of a name that stands there twice the last one counts.</summary>
    /// <param name="body">The whole body, in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="JsonException">The body is anything but one JSON object.</exception>
    public static Envelope Read(ReadOnlySpan<byte> body)
    {
        var mark = body.StartsWith("\uFEFF"u8) ? 3 : 0;
        var text = body.Slice(mark);
        var reader = new Utf8JsonReader(text);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The answer is not a JSON object.");
        }

        var envelope = default(Envelope);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (JsonName.Is(ref reader, "code"u8))
            {
                reader.Read();
                envelope = envelope with { Code = JsonValue.Int(ref reader) };
            }
            else if (JsonName.Is(ref reader, "message"u8))
            {
                reader.Read();
                envelope = envelope with { Message = JsonValue.Text(ref reader) };
            }
            else if (JsonName.Is(ref reader, "requestId"u8))
            {
                reader.Read();
                envelope = envelope with { RequestId = JsonValue.Text(ref reader) };
            }
            else if (JsonName.Is(ref reader, "data"u8))
            {
                reader.Read();
                var kind = reader.TokenType;
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                envelope = envelope with
                {
                    DataStart = mark + start,
                    DataLength = (int)reader.BytesConsumed - start,
                    DataKind = kind,
                };
            }
            else
            {
                reader.Skip();
            }
        }

        // Throws when something follows.
        reader.Read();
        return envelope;
    }
}
