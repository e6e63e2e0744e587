using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using XhsPowerShell.Client.Tests.Endpoints;

namespace XhsPowerShell.Client.Tests.Json;

/// <summary>Where one value of a JSON text is.</summary>
/// <param name="Path">Such as <c>tags[1].name</c>.</param>
/// <param name="Start">Of the value (bytes).</param>
/// <param name="End">Of the value (bytes).</param>
/// <param name="NameStart">Of its name with the quote, or -1 in an array and at the root.</param>
/// <param name="Kind">What the value begins with.</param>
internal sealed record JsonPlace(string Path, int Start, int End, int NameStart, JsonTokenType Kind)
{
    /// <summary>Every value, in the order of the text, outer ones before inner ones.</summary>
    public static List<JsonPlace> All(byte[] json)
    {
        var places = new List<JsonPlace>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        Walk(ref reader, string.Empty, -1, places);
        return places;
    }

    /// <summary>The values that hold no others; empty objects and arrays among them.</summary>
    public static List<JsonPlace> Leaves(byte[] json)
    {
        var all = All(json);
        return all.FindAll(
            place => !all.Exists(other => other != place && other.Start > place.Start && other.End <= place.End));
    }

    /// <summary>The text with another value in this place.</summary>
    public byte[] Replace(byte[] json, string value) => Splice(json, Start, End, Sample.Utf8(value));

    public static byte[] Splice(byte[] json, int start, int end, ReadOnlySpan<byte> insert)
    {
        var result = new byte[json.Length - (end - start) + insert.Length];
        json.AsSpan(0, start).CopyTo(result);
        insert.CopyTo(result.AsSpan(start));
        json.AsSpan(end).CopyTo(result.AsSpan(start + insert.Length));
        return result;
    }

    private static void Walk(ref Utf8JsonReader reader, string path, int nameStart, List<JsonPlace> places)
    {
        var index = places.Count;
        var kind = reader.TokenType;
        var start = (int)reader.TokenStartIndex;
        places.Add(null!);
        if (kind == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                var at = (int)reader.TokenStartIndex;
                reader.Read();
                Walk(ref reader, path.Length == 0 ? name : path + "." + name, at, places);
            }
        }
        else if (kind == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                Walk(ref reader, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), -1, places);
            }
        }

        places[index] = new JsonPlace(path, start, (int)reader.BytesConsumed, nameStart, kind);
    }
}
