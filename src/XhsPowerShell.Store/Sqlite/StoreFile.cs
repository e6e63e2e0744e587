using XhsPowerShell.Client.Settings.Storage;
using XhsPowerShell.Store.Errors;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>Creates the file and its folders, accessible only to the user from the start.</summary>
internal static class StoreFile
{
    /// <summary>Creates the file, empty, when there is none.</summary>
    /// <param name="path">The full path.</param>
    /// <exception cref="XhsStoreException">It is a folder, a link or on a network drive.</exception>
    /// <exception cref="IOException">It cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be created.</exception>
    public static void Prepare(string path)
    {
        if (Directory.Exists(path))
        {
            throw StoreErrors.Create("StoreUnavailable", path, Texts.Get("DetailFolder"));
        }

        // Whoever planted a link could read what is kept, or have a file of the user overwritten.
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
        {
            if (IsLink(new FileInfo(file)))
            {
                throw StoreErrors.Create("StoreUnavailable", path, Texts.Get("DetailLink", file));
            }
        }

        if (NetworkDrive.Find(path) is { } drive)
        {
            throw StoreErrors.Create("StoreOnNetwork", path, drive);
        }

        if (!File.Exists(path))
        {
            UserFolder.Create(Path.GetDirectoryName(path)!);
            try
            {
                Create(path);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process was faster.
            }
        }
    }

#if NET8_0_OR_GREATER
    private static bool IsLink(FileInfo info) => info.LinkTarget is not null;

    private static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // SQLite gives the files beside it the permissions of this one.
            options.UnixCreateMode = UserFolder.FilePermissions;
        }

        new FileStream(path, options).Dispose();
    }
#else
    private static bool IsLink(FileInfo info) =>
        info.Exists && (info.Attributes & FileAttributes.ReparsePoint) != 0;

    private static void Create(string path) =>
        new FileStream(path, FileMode.CreateNew, FileAccess.Write).Dispose();
#endif
}
