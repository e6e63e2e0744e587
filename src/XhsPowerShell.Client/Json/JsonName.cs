using System.Text.Json;

namespace XhsPowerShell.Client.Json;

/// <summary>Compares property names.</summary>
internal static class JsonName
{
    /// <summary>Whether the property at the reader's position has exactly this name.</summary>
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
            // Escape sequences that are not valid Unicode.
            return false;
        }
    }
}
