namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>
/// The state of a file: one with the same stamp need not be read again. Empty for anything but a regular file.
/// </summary>
internal readonly record struct FileStamp(DateTime Written, long Length, int Mode)
{
    public static FileStamp Create(FileInfo file)
    {
        // All bits are set for a file that does not exist.
        var attributes = file.Attributes;
        if ((attributes & (FileAttributes.Directory | FileAttributes.ReparsePoint)) != 0)
        {
            return default;
        }

#if NET8_0_OR_GREATER
        return new(file.LastWriteTimeUtc, file.Length, OperatingSystem.IsWindows() ? 0 : (int)file.UnixFileMode);
#else
        return new(file.LastWriteTimeUtc, file.Length, 0);
#endif
    }
}
