namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>Rejects a config path through a planted symbolic link.</summary>
internal static class SymlinkGuard
{
    /// <exception cref="XhsConfigException">ConfigIsLink.</exception>
    public static void Refuse(ConfigLocation location)
    {
        if (IsLink(new FileInfo(location.Path)))
        {
            throw ConfigError.IsLink(location.Path, location.Path);
        }

        // A folder that the user chose may be a link.
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
