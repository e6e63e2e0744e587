namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>Folders that only their user can read. On Windows those of the profile are.</summary>
public static class UserFolder
{
#if NET8_0_OR_GREATER
    /// <summary>The permissions of a file in such a folder.</summary>
    public const UnixFileMode FilePermissions = UnixFileMode.UserRead | UnixFileMode.UserWrite;

#endif
    /// <summary>Creates the folder, and those above it, where they do not exist.</summary>
    public static void Create(string folder)
    {
#if NET8_0_OR_GREATER
        if (!OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder, FilePermissions | UnixFileMode.UserExecute);
            return;
        }

#endif
        Directory.CreateDirectory(folder);
    }
}
