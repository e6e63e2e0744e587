using System;
using System.Collections.Concurrent;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;

namespace XhsPowerShell.TestServer.World;

/// <summary>The printed samples.</summary>
internal static partial class Sample
{
    private static readonly ConcurrentDictionary<string, byte[]> Files = new(StringComparer.Ordinal);

    /// <summary>The bytes of a sample, unchanged.</summary>
    public static byte[] Read(string name) =>
        Files.GetOrAdd(
            name, static file => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", file)));

    /// <summary>The bytes of a sample about one user, unchanged but for the id, which is the one asked for.</summary>
    public static byte[] ReadAbout(string name, string id)
    {
        var text = Encoding.UTF8.GetString(Read(name));
        return Id().Match(text).Groups[1].Value is { Length: > 0 } own && own != id
            ? Encoding.UTF8.GetBytes(text.Replace(own, id, StringComparison.Ordinal))
            : Read(name);
    }

    [GeneratedRegex("\"userid\"\\s*:\\s*\"([0-9a-f]{24})\"", RegexOptions.IgnoreCase)]
    private static partial Regex Id();
}
