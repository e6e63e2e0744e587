using System.Collections.Concurrent;
using System.Security.Cryptography;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>Reads, changes and deletes the configuration file at one location.</summary>
internal sealed class ConfigStore(ConfigLocation location)
{
    private const int MaximumLength = 1024 * 1024;

    // Within the coarsest time resolution of a file system, a file can change again without a new time stamp.
    private static readonly TimeSpan SettlingTime = TimeSpan.FromSeconds(2);
    private static readonly object Writing = new();
    private static readonly ConcurrentDictionary<string, CacheEntry> Cache = new(StringComparer.Ordinal);

    public string Path => location.Path;

    public SettingsLayer Read(Action<string>? warn) => ReadDocument(warn).Values;

    public void Update(SettingsLayer changes, Action<string>? warn)
    {
        changes.Validate();
        lock (Writing)
        {
            SymlinkGuard.Refuse(location);
            var before = ReadDocument(warn: null);
            try
            {
                var content = (before with { Values = before.Values.Merge(changes) }).Write();
                AtomicFile.Write(Path, content, () => SymlinkGuard.Refuse(location));
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

        PermissionAudit.Check(location, Path, warn);
    }

    public bool Delete()
    {
        lock (Writing)
        {
            SymlinkGuard.Refuse(location);
            AtomicFile.RemoveLeftovers(Path);
            try
            {
                return FileLockRetry.Run(() =>
                {
                    // Throws when the file does not exist; Delete does not.
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

    // The runtime reports a file size limit as an argument out of range.
    private static bool IsFileError(Exception e) =>
        e is IOException or UnauthorizedAccessException or CryptographicException or NotSupportedException
            or ArgumentOutOfRangeException;

    private ConfigDocument ReadDocument(Action<string>? warn)
    {
        try
        {
            var named = new FileInfo(Path);
            var stamp = FileStamp.Create(named);
            if (Cache.TryGetValue(Path, out var known) && known.Stamp == stamp && (known.IsChecked || warn is null))
            {
                return known.Document;
            }

            var file = Find(named);
            PermissionAudit.Check(location, file?.FullName, warn);
            return file is null ? ConfigDocument.Empty : Read(file, named, stamp, isChecked: warn is not null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return ConfigDocument.Empty;
        }
        catch (Exception e) when (IsFileError(e))
        {
            throw ConfigError.Unreadable(Path, SystemMessage.From(e), e);
        }
    }

    // Not File.Exists: it reports a file in a folder that may not be entered as missing. Not File.GetAttributes: it
    // throws when the file does not exist, which slows down every call of users without a file.
    private FileInfo? Find(FileInfo file)
    {
        var attributes = file.Attributes;
        if ((int)attributes == -1)
        {
            return null;
        }

        if ((attributes & FileAttributes.Directory) != 0)
        {
            throw ConfigError.Unreadable(Path, Texts.Get("DetailIsFolder"));
        }

#if NET8_0_OR_GREATER
        var target = file.LinkTarget is null ? file : (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true);
#else
        var target = file;
#endif
        return target is { Exists: true } ? target : null;
    }

    private ConfigDocument Read(FileInfo file, FileInfo named, FileStamp stamp, bool isChecked)
    {
        var document = ConfigDocument.Read(Path, Content(file));
        // The stamp of a link says nothing about its target.
        if (ReferenceEquals(file, named) && DateTime.UtcNow - stamp.Written > SettlingTime)
        {
            Cache[Path] = new CacheEntry(stamp, document, isChecked);
        }

        return document;
    }

    private ReadOnlyMemory<byte> Content(FileInfo file)
    {
        // Devices and pipes report this length, too: they are not opened, because reading them might never end.
        if (file.Length == 0)
        {
            throw ConfigError.Damaged(Path, Texts.Get("DetailEmpty"));
        }

        using var stream = FileLockRetry.Run(
            () =>
                new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        using var content = new MemoryStream();
        var buffer = new byte[4096];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > MaximumLength)
            {
                throw ConfigError.Damaged(Path, Texts.Get("DetailTooLarge"));
            }
        }

        return content.ToArray();
    }

    private sealed record CacheEntry(FileStamp Stamp, ConfigDocument Document, bool IsChecked);
}
