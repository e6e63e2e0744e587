#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif
using System.Text;
using System.Text.Json;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Client.Json;

/// <summary>
/// Reads the value at the reader's position, whatever it is. A value of the wrong type is skipped and becomes null.
/// Throws only <see cref="JsonException"/>, for text that is not JSON.
/// </summary>
internal static class JsonValue
{
    // Above this a time is in milliseconds: read as seconds it would be after the year 5138, as milliseconds after
    // 1973.
    private const long LastSecond = 100_000_000_000;

    // The last millisecond that DateTimeOffset can represent, minus the offset.
    private const long LastMillisecond = 253_402_300_799_999 - (8 * 3_600_000);

    /// <summary>A text; a number or a flag becomes its text, because an id may be sent as either.</summary>
    public static string? Text(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return JsonText.Read(ref reader);
            case JsonTokenType.Number:
                return Ascii(reader.ValueSpan);
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>A text as <see cref="Text"/> reads it; an object or an array becomes its JSON text.</summary>
    public static string? Raw(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return Text(ref reader);
        }

#if NET8_0_OR_GREATER
        // A token is a slice of the text, which is always in one piece: the value begins where its bracket is.
        ref var bracket = ref MemoryMarshal.GetReference(reader.ValueSpan);
        var start = reader.TokenStartIndex;
        reader.Skip();
        return Utf8Text.TryCreate(
            MemoryMarshal.CreateReadOnlySpan(ref bracket, (int)(reader.BytesConsumed - start)));
#else
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return document.RootElement.GetRawText();
        }
        catch (InvalidOperationException)
        {
            // It contains bytes that are not UTF-8.
            return null;
        }
#endif
    }

    /// <summary>
    /// A count: a number, or a text that <see cref="NumberText"/> understands. Fractions are rounded.
    /// </summary>
    public static long? Long(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var whole))
        {
            return whole;
        }

        if (Decimal(ref reader) is not { } value)
        {
            return null;
        }

        value = Math.Round(value, MidpointRounding.AwayFromZero);
        return value is >= long.MinValue and <= long.MaxValue ? decimal.ToInt64(value) : null;
    }

    /// <summary>
    /// A code, a state or a level: whole numbers only. A fraction is none of them, not even a code near 0.
    /// </summary>
    public static int? Int(ref Utf8JsonReader reader) =>
        Decimal(ref reader) is { } value and >= int.MinValue and <= int.MaxValue && value == decimal.Truncate(value)
            ? decimal.ToInt32(value)
            : null;

    /// <summary>A price or rate, without trailing zeros.</summary>
    public static decimal? Decimal(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt64(out var whole):
                return whole;
            case JsonTokenType.Number:
                return reader.TryGetDecimal(out var value) ? NumberText.Normalize(value) : null;
            case JsonTokenType.String:
                return NumberText.Read(ref reader);
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>A flag: a bool, 0 or 1, or one of them as text.</summary>
    public static bool? Flag(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Number:
                return Long(ref reader) switch { 0 => false, 1 => true, _ => null };
            case JsonTokenType.String:
                var text = JsonText.Read(ref reader).Trim();
                return Is(text, "true") || Is(text, "1") ? true : Is(text, "false") || Is(text, "0") ? false : null;
            default:
                reader.Skip();
                return null;
        }
    }

    /// <summary>
    /// A time in Unix seconds or milliseconds, at the platform's own offset (+08:00); 0 means 'never'.
    /// </summary>
    public static DateTimeOffset? Time(ref Utf8JsonReader reader)
    {
        if (Long(ref reader) is not ({ } value and > 0))
        {
            return null;
        }

        var milliseconds = value < LastSecond ? value * 1000 : value;
        return milliseconds <= LastMillisecond
            ? OnPlatformClock(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds))
            : null;
    }

    /// <summary>The same time at +08:00.</summary>
    public static DateTimeOffset OnPlatformClock(DateTimeOffset time) => time.ToOffset(PlatformDay.Offset);

    /// <summary>A gender: 0 or 男, 1 or 女; any other number or text is unknown.</summary>
    public static XhsGender? Gender(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
        {
            reader.Skip();
            return null;
        }

        return Text(ref reader)!.Trim() switch
        {
            "0" or "男" => XhsGender.Male,
            "1" or "女" => XhsGender.Female,
            _ => XhsGender.Unknown,
        };
    }

    private static bool Is(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    private static string Ascii(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        return Encoding.ASCII.GetString(text);
#else
        return Encoding.ASCII.GetString(text.ToArray());
#endif
    }
}
