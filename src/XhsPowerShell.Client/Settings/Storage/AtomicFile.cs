namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>Writes a file completely or not at all, accessible only to the user.</summary>
internal static class AtomicFile
{
    private const string Suffix = ".tmp";
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromMinutes(1);

    /// <summary>Writes a temporary file beside the file, then replaces the file with it.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="beforeReplacing">Looks once more whether it may; an exception from it leaves the old file.</param>
    public static void Write(string path, byte[] content, Action beforeReplacing)
    {
        UserFolder.Create(Path.GetDirectoryName(path)!);
        var temporary = path + "." + Guid.NewGuid().ToString("N") + Suffix;
        try
        {
            using (var stream = Create(temporary))
            {
                stream.Write(content, 0, content.Length);
                stream.Flush(flushToDisk: true);
            }

            beforeReplacing();
            FileLockRetry.Run(() => Replace(temporary, path));
        }
        finally
        {
            Remove(temporary);
        }
    }

    /// <summary>
    /// Removes temporary files of processes that were killed while writing: they contain secrets, too.
    /// </summary>
    public static void RemoveLeftovers(string path)
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(
                Path.GetDirectoryName(path)!, Path.GetFileName(path) + ".*" + Suffix))
            {
                if (DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > LeftoverAge)
                {
                    Remove(file);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A failed cleanup is not an error.
        }
    }

    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next write tries again; the original error matters more.
        }
    }

#if NET8_0_OR_GREATER
    private static FileStream Create(string file)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UserFolder.FilePermissions;
        }

        return new FileStream(file, options);
    }

    private static bool Replace(string from, string to)
    {
        File.Move(from, to, overwrite: true);
        return true;
    }
#else
    private static FileStream Create(string file) => new(file, FileMode.CreateNew, FileAccess.Write, FileShare.None);

    private static bool Replace(string from, string to)
    {
        if (File.Exists(to))
        {
            File.Replace(from, to, null);
        }
        else
        {
            File.Move(from, to);
        }

        return true;
    }
#endif
}
