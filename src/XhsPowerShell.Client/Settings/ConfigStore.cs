using System;
using System.Collections.Concurrent;
using System.IO;
using System.Security.Cryptography;

namespace XhsPowerShell.Client.Settings;

/// <summary>Reads, changes and deletes the configuration file at one place.</summary>
internal sealed class ConfigStore(ConfigLocation location)
{
    private const int MaximumLength = 1024 * 1024;

    // A file that changed within the coarsest clock of a file system may change again without its time changing.
    private static readonly TimeSpan SettlingTime = TimeSpan.FromSeconds(2);
    private static readonly object Writing = new();
    private static readonly ConcurrentDictionary<string, CacheEntry> Cache = new(StringComparer.Ordinal);

    public string Path => location.Path;

    public SettingValues Read(Action<string>? warn) => ReadDocument(warn).Values;

    public void Update(SettingValues changes, Action<string>? warn)
    {
        _ = changes ?? throw new ArgumentNullException(nameof(changes));
        changes.Validate();
        lock (Writing)
        {
            ConfigLinks.Refuse(location);
            var before = ReadDocument(warn: null);
            try
            {
                var content = ConfigWriter.Write(before with { Values = before.Values.Merge(changes) });
                AtomicFile.Write(Path, content, () => ConfigLinks.Refuse(location));
            }
            catch (Exception e) when (IsFileError(e))
            {
                throw ConfigError.WriteFailed(Path, e);
            }
            finally
            {
                Cache.TryRemove(Path, out _);
            }

            AtomicFile.RemoveLeftovers(Path);
        }

        ConfigPermissions.Check(location, Path, warn);
    }

    public bool Delete()
    {
        lock (Writing)
        {
            ConfigLinks.Refuse(location);
            AtomicFile.RemoveLeftovers(Path);
            try
            {
                return SharingRetry.Run(() =>
                {
                    // Throws where there is none, which Delete does not.
                    _ = File.GetAttributes(Path);
                    File.Delete(Path);
                    return true;
                });
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                return false;
            }
            catch (Exception e) when (IsFileError(e))
            {
                throw ConfigError.WriteFailed(Path, e);
            }
            finally
            {
                Cache.TryRemove(Path, out _);
            }
        }
    }

    // The runtime reports a limit on the size of files as an argument out of range.
    private static bool IsFileError(Exception e) =>
        e is IOException or UnauthorizedAccessException or CryptographicException or NotSupportedException
            or ArgumentOutOfRangeException;

    private ConfigDocument ReadDocument(Action<string>? warn)
    {
        try
        {
            var file = Find();
            ConfigPermissions.Check(location, file?.FullName, warn);
            return file is null ? ConfigDocument.Empty : Cached(file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return ConfigDocument.Empty;
        }
        catch (Exception e) when (IsFileError(e))
        {
            throw ConfigError.Unreadable(Path, e.Message, e);
        }
    }

    // Not File.Exists: to it, a folder that may not be entered looks like a file that is not there. And not
    // File.GetAttributes: it throws where there is none, which costs every call of those who keep no file.
    private FileInfo? Find()
    {
        var file = new FileInfo(Path);
        var attributes = file.Attributes;
        if ((int)attributes == -1)
        {
            return null;
        }

        if ((attributes & FileAttributes.Directory) != 0)
        {
            throw ConfigError.Unreadable(Path, "it is a folder.");
        }

#if NET8_0_OR_GREATER
        file = file.LinkTarget is null ? file : (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true);
#endif
        return file is { Exists: true } ? file : null;
    }

    private ConfigDocument Cached(FileInfo file)
    {
        var (written, length) = (file.LastWriteTimeUtc, file.Length);
        if (Cache.TryGetValue(Path, out var entry) && entry.Written == written && entry.Length == length)
        {
            return entry.Document;
        }

        var document = ConfigReader.Read(Path, Content(file));
        if (DateTime.UtcNow - written > SettlingTime)
        {
            Cache[Path] = new CacheEntry(written, length, document);
        }

        return document;
    }

    private ReadOnlyMemory<byte> Content(FileInfo file)
    {
        // Also what a device or a pipe says of itself: neither is opened, since that might never end.
        if (file.Length == 0)
        {
            throw ConfigError.Damaged(Path, "it is empty");
        }

        using var stream = SharingRetry.Run(
            () => new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        using var content = new MemoryStream();
        var buffer = new byte[4096];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > MaximumLength)
            {
                throw ConfigError.Damaged(Path, "it is larger than 1 MiB");
            }
        }

        return content.ToArray();
    }

    private sealed record CacheEntry(DateTime Written, long Length, ConfigDocument Document);
}
