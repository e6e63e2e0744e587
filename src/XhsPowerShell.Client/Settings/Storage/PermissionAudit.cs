using System.Collections.Concurrent;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>
/// Warns once a process about each file or folder that other users own, can read or can change. On Windows the user's
/// own folders and DPAPI protect the file.
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
            // Other users may list a folder that the user chose, as they may a home folder. Where they can write, they
            // can replace the file, unless the sticky bit prevents it.
            Check(location.Folder, OthersWrite, "Folder", "go-w", warn);
        }
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void Check(string path, UnixFileMode bad, string kind, string mode, Action<string> warn)
    {
        if (Warned.ContainsKey(path) || !Path.Exists(path))
        {
            return;
        }

        var quoted = path.Replace("'", @"'\''", StringComparison.Ordinal);
        var danger = File.GetUnixFileMode(path) & bad;
        var warning = FileOwner.FindOther(path) is { } owner
            ? Texts.Get(kind + "OfAnotherUser", path, owner, FileOwner.CurrentUser(), mode, quoted)
            : danger == 0
                ? null
                : Texts.Get(kind + ((danger & OthersWrite) == 0 ? "Readable" : "Writable"), path, mode, quoted);
        if (warning is not null && Warned.TryAdd(path, true))
        {
            warn(warning);
        }
    }
#else
    public static void Check(ConfigLocation location, string? file, Action<string>? warn)
    {
    }
#endif
}
