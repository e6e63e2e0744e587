using System.Collections.Concurrent;
using XhsPowerShell.Store.Errors;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>
/// Warns once a process about a file that other users can read or change, or a folder in which they can replace it. On
/// Windows the user's own folders protect the file.
/// </summary>
internal static class StorePermissions
{
#if NET8_0_OR_GREATER
    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const UnixFileMode OthersReadOrWrite = OthersWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private static readonly ConcurrentDictionary<string, bool> Warned = new(StringComparer.Ordinal);

    public static void Check(string path, Action<string>? warn)
    {
        if (warn is null || OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Path.GetDirectoryName(path)!;
        if ((File.GetUnixFileMode(path) & OthersReadOrWrite) != 0 && Warned.TryAdd(path, true))
        {
            warn(Texts.Get("FileIsOpen", path, Quote(path)));
        }

        // Of a folder such as /tmp, others cannot take a file away.
        var mode = File.GetUnixFileMode(folder);
        if ((mode & OthersWrite) != 0 && (mode & UnixFileMode.StickyBit) == 0 && Warned.TryAdd(folder, true))
        {
            warn(Texts.Get("FolderIsOpen", path, folder, Quote(folder)));
        }
    }

    private static string Quote(string path) => path.Replace("'", @"'\''", StringComparison.Ordinal);
#else
    public static void Check(string path, Action<string>? warn)
    {
    }
#endif
}
