using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;

namespace XhsPowerShell.TestServer.World;

/// <summary>
/// JSON text cut once into UTF-8 pieces and slots: <c>@@name@@</c> takes text inside a string,
/// <c>"@@#name@@"</c> takes a value and loses its quotes.
/// </summary>
internal sealed partial class Template
{
    private readonly (byte[] Before, int Slot)[] _parts;
    private readonly byte[] _rest;

    public Template(string text, params string[] slots)
    {
        var parts = new List<(byte[], int)>();
        var position = 0;
        foreach (Match match in Marker().Matches(text))
        {
            var name = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
            var slot = Array.IndexOf(slots, name);
            if (slot < 0)
            {
                throw new ArgumentException($"No slot is named '{name}'.", nameof(text));
            }

            parts.Add((Encoding.UTF8.GetBytes(text[position..match.Index]), slot));
            position = match.Index + match.Length;
        }

        _parts = [.. parts];
        _rest = Encoding.UTF8.GetBytes(text[position..]);
    }

    /// <summary>Writes the text with the values in the order of the slots' names.</summary>
    public void Write(IBufferWriter<byte> output, ReadOnlySpan<SlotValue> values)
    {
        foreach (var (before, slot) in _parts)
        {
            output.Write(before);
            values[slot].Write(output);
        }

        output.Write(_rest);
    }

    [GeneratedRegex("\"@@#(\\w+)@@\"|@@(\\w+)@@", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}
