using System.IO;

namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>Sees whether the way to the file leads over a link that somebody else may have laid.</summary>
internal static class SymlinkGuard
{
    /// <exception cref="XhsConfigException">ConfigIsLink.</exception>
    public static void Refuse(ConfigLocation location)
    {
        if (IsLink(new FileInfo(location.Path)))
        {
            throw ConfigError.IsLink(location.Path, location.Path);
        }

        // A folder that the user named may be a link: that was the user's wish.
        if (location.IsDefault && IsLink(new DirectoryInfo(location.Folder)))
        {
            throw ConfigError.IsLink(location.Path, location.Folder);
        }
    }

#if NET8_0_OR_GREATER
    private static bool IsLink(FileSystemInfo info) => info.LinkTarget is not null;
#else
    private static bool IsLink(FileSystemInfo info) =>
        info.Exists && (info.Attributes & FileAttributes.ReparsePoint) != 0;
#endif
}
