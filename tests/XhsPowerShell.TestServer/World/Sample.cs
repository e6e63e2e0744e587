using System;
using System.Collections.Concurrent;
using System.IO;

namespace XhsPowerShell.TestServer.World;

/// <summary>The printed samples.</summary>
internal static class Sample
{
    private static readonly ConcurrentDictionary<string, byte[]> Files = new(StringComparer.Ordinal);

    /// <summary>The bytes of a sample, unchanged.</summary>
    public static byte[] Read(string name) =>
        Files.GetOrAdd(name, static file => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", file)));
}
