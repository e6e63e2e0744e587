using System;
using System.Collections.Concurrent;
using System.IO;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>
/// Warns about a file or folder that other users can get at, once a process for each. On Windows the user's own
/// folders and DPAPI do this work.
/// </summary>
internal static class PermissionAudit
{
#if NET8_0_OR_GREATER
    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const UnixFileMode OthersReadOrWrite = OthersWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private static readonly ConcurrentDictionary<string, bool> Warned = new(StringComparer.Ordinal);

    /// <param name="location">The file's place.</param>
    /// <param name="file">The file itself, behind any link; null when there is none.</param>
    /// <param name="warn">Is told; may be null.</param>
    public static void Check(ConfigLocation location, string? file, Action<string>? warn)
    {
        if (warn is null || OperatingSystem.IsWindows())
        {
            return;
        }

        if (file is not null)
        {
            Check(file, OthersReadOrWrite, "File", "600", warn);
        }

        if (location.IsDefault)
        {
            Check(location.Folder, OthersReadOrWrite, "Folder", "700", warn);
        }
        else if (Directory.Exists(location.Folder)
            && (File.GetUnixFileMode(location.Folder) & UnixFileMode.StickyBit) == 0)
        {
            // The user's own choice of folder may well be listed by others, as a home often is. Where others can write,
            // they can put another file in its place, unless the sticky bit keeps them from it.
            Check(location.Folder, OthersWrite, "Folder", "go-w", warn);
        }
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void Check(string path, UnixFileMode bad, string kind, string mode, Action<string> warn)
    {
        if (Warned.ContainsKey(path) || !Path.Exists(path) || (File.GetUnixFileMode(path) & bad) == 0)
        {
            return;
        }

        if (Warned.TryAdd(path, true))
        {
            var danger = (File.GetUnixFileMode(path) & OthersWrite) == 0 ? "Readable" : "Writable";
            var quoted = path.Replace("'", @"'\''", StringComparison.Ordinal);
            warn(Texts.Get(kind + danger, path, mode, quoted));
        }
    }
#else
    public static void Check(ConfigLocation location, string? file, Action<string>? warn)
    {
    }
#endif
}
