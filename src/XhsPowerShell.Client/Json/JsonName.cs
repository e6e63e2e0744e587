using System;
using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>Compares property names.</summary>
internal static class JsonName
{
    /// <summary>Whether the reader stands on a property of exactly this name.</summary>
    public static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan.SequenceEqual(name);
        }

        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            // Escapes that make no text.
            return false;
        }
    }
}
