using System.Text;

namespace XhsPowerShell.Client.Json;

/// <summary>UTF-8 bytes as text, the same on both runtimes.</summary>
internal static class Utf8Text
{
    public static string Create(ReadOnlySpan<byte> bytes) =>
#if NET8_0_OR_GREATER
        Encoding.UTF8.GetString(bytes);
#else
        Encoding.UTF8.GetString(bytes.ToArray());
#endif
}
