using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using XhsPowerShell.Client.Tests.Endpoints;

namespace XhsPowerShell.Client.Tests.Json;

/// <summary>Makes inputs that no one promised: the same ones for the same seed.</summary>
internal sealed class HostileInput(Random random)
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "1", "-1", "1e400", "-1e400", "1e-400", "0.1", "12.0",
        "1e9", "-0.0", "1234567890123",
        "9223372036854775807", "9223372036854775808", "79228162514264337593543950336",
            new string('9', 300), "0." + new string('1', 300),
        "\"\"", "\"0\"", "\"true\"", "\"7.6万\"", "\"7.6\\u4e07\"", "\"10万+\"", "\"3亿\"", "\"9e27万\"",
        "\"1e2147483647\"", "\"1e-2147483648\"", "\"1e99999999999\"",
        "\"79228162514264337593543950335亿\"", "\"NaN\"", "\"-\"", "\"+\"", "\",\"", "\"1,\"", "\"1,234,567.5\"",
        "\",,,\"", "\"  \"", "\"万\"",
        "\"\\ud83d\"", "\"\\ude00\\ud83d\"", "\"\\ud83d\\u0041\"", "\"\\u0000\"", "\"\\\\\\\"\\/\\b\\f\\n\\r\\t\"",
        "\"#[话题]#\"", "\"##a[话题]#[话题]#\"",
        "\"{\\\"author_id\\\":\"", "\"{\\\"author_id\\\":{}}\"", "\"[[[\"",
        "{}", "[]", "[null]", "[{}]", "[[]]", "[1,\"a\",{},[],null]", "{\"a\":{\"b\":[{}]}}",
        "{\"name\":{},\"count\":[]}", "[{\"name\":null},{\"type\":\"interaction\",\"count\":\"1万\"}]",
        new string('[', 70) + new string(']', 70), "\"" + new string('x', 3000) + "\"",
    ];

    private static readonly byte[] Interesting =
        [.. "{}[]\",:\\\u0000 \n0-+.eE/tfnu"u8, 0xFF, 0xC3, 0xE4, 0xF0, 0x80, 0xED];

    /// <summary>Any JSON, often of no use.</summary>
    public byte[] AnyJson(IReadOnlyList<string> names)
    {
        var text = new StringBuilder();
        Append(text, names, 0);
        return Sample.Utf8(text.ToString());
    }

    /// <summary>Bytes, some of them with a taste of JSON.</summary>
    public byte[] AnyBytes()
    {
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        if (random.Next(2) == 0)
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] = Interesting[random.Next(Interesting.Length)];
            }
        }

        return bytes;
    }

    /// <summary>JSON with some values swapped, taken away, doubled or renamed; it is still JSON.</summary>
    public byte[] Rearranged(byte[] json, List<JsonPlace> places)
    {
        var result = json;
        var end = json.Length + 1;

        // From the end to the beginning, so that what is still to come has not moved.
        var chosen = Enumerable.Range(0, random.Next(1, 5)).Select(_ => places[random.Next(places.Count)])
            .OrderByDescending(place => place.Start);
        foreach (var place in chosen.Where(place => place.End < end))
        {
            end = place.NameStart >= 0 ? place.NameStart : place.Start;
            result = Rearranged(result, place);
        }

        return result;
    }

    /// <summary>JSON with bytes changed, inserted or lost, or cut off.</summary>
    public byte[] Damaged(byte[] json)
    {
        switch (random.Next(4))
        {
            case 0:
                return json[..random.Next(json.Length)];
            case 1:
                var start = random.Next(json.Length);
                return JsonPlace.Splice(json, start, Math.Min(json.Length, start + random.Next(1, 50)), []);
            case 2:
                var at = random.Next(json.Length);
                return JsonPlace.Splice(json, at, at, random.Next(2) == 0 ? AnyBytes() : Some());
            default:
                var changed = (byte[])json.Clone();
                for (var i = random.Next(1, 4); i > 0; i--)
                {
                    changed[random.Next(changed.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : Some()[0];
                }

                return changed;
        }
    }

    private byte[] Rearranged(byte[] json, JsonPlace place)
    {
        if (place.NameStart < 0)
        {
            return place.Replace(json, Value());
        }

        var name = json.AsSpan(place.NameStart, place.Start - place.NameStart);
        switch (random.Next(6))
        {
            case 0:
                // Taken away.
                return JsonPlace.Splice(json, place.NameStart, place.End, "\"\":0"u8);
            case 1:
                // Doubled.
                return JsonPlace.Splice(
                    json, place.NameStart, place.NameStart, [.. name, .. Sample.Utf8(Value()), (byte)',']);
            case 2:
                // Its name in escapes, which is the same name, or in half of one.
                var letter = json[place.NameStart + 1];
                var escaped = random.Next(4) == 0
                    ? "\\ud83d"
                    : "\\u00" + letter.ToString("x2", CultureInfo.InvariantCulture);
                return letter is < 0x80 and not (byte)'"'
                    ? JsonPlace.Splice(json, place.NameStart + 1, place.NameStart + 2, Sample.Utf8(escaped))
                    : json;
            default:
                return place.Replace(json, Value());
        }
    }

    private string Value() => Values[random.Next(Values.Length)];

    private byte[] Some() => [Interesting[random.Next(Interesting.Length)]];

    private void Append(StringBuilder text, IReadOnlyList<string> names, int depth)
    {
        var kind = random.Next(depth > 4 ? 1 : 3);
        if (kind == 0 && depth > 0)
        {
            text.Append(Value());
            return;
        }

        var isObject = kind != 1;
        text.Append(isObject ? '{' : '[');
        for (var i = random.Next(8); i > 0; i--)
        {
            if (isObject)
            {
                text.Append(JsonSerializer.Serialize(names[random.Next(names.Count)])).Append(':');
            }

            Append(text, names, depth + 1);
            text.Append(i > 1 ? "," : string.Empty);
        }

        text.Append(isObject ? '}' : ']');
    }
}
