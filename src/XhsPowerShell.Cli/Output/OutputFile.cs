using XhsPowerShell.Cli.Texts;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Cli.Output;

/// <summary>
/// The file of <c>--out</c>. It grows as FILE.partial beside the old one and replaces it at the end, if there is
/// something in it: a run without an answer costs nobody the last result, and a killed one leaves what it wrote.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private const string Suffix = ".partial";
    private readonly string path;

    private OutputFile(string path)
    {
        this.path = path;
        PartialPath = path + Suffix;
        Stream = Create();
    }

    /// <summary>The path of the new file while it grows.</summary>
    public string PartialPath { get; }

    /// <summary>Where to write.</summary>
    public FileStream Stream { get; }

    /// <summary>Starts a file.</summary>
    /// <exception cref="UsageException">It cannot be written; found out before anything is paid for.</exception>
    public static OutputFile Start(string path) => Checked(() => new OutputFile(Resolve(path)));

    /// <summary>Opens a file that is written directly: a device, or one that grows (<c>--append</c>).</summary>
    /// <exception cref="UsageException">As above.</exception>
    public static FileStream OpenDirect(string path) => Checked(() => IsDevice(path)
        ? new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)
        : new FileStream(Resolve(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, Exclusive));

    /// <summary>True for a device or a pipe, which must not be replaced by a file.</summary>
    public static bool IsDevice(string path)
    {
        path = Path.GetFullPath(path);
        return path.StartsWith("/dev/", StringComparison.Ordinal)
            || path.StartsWith("/proc/", StringComparison.Ordinal)
            || SpecialFile.Is(path);
    }

    /// <summary>True when the output would overwrite what is read from standard input.</summary>
    public static bool IsInput(string path)
    {
        if (!Console.IsInputRedirected || StandardStreams.IsClosed(0))
        {
            return false;
        }

        if (OperatingSystem.IsLinux())
        {
            return StandardStreams.InputFile() is { } input && input == Resolve(path);
        }

        // Elsewhere nothing names the file behind a descriptor: its times and its size do.
        try
        {
            using var stream = Console.OpenStandardInput();
            return stream is FileStream { CanSeek: true } file
                && File.Exists(path)
                && file.Length == new FileInfo(path).Length
                && File.GetLastWriteTimeUtc(file.SafeFileHandle) == File.GetLastWriteTimeUtc(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Puts the new file in the place of the old one.</summary>
    /// <exception cref="IOException">It stays beside the old one; the message names it.</exception>
    public void Replace()
    {
        Stream.Flush(flushToDisk: true);
        try
        {
            // Still open, and so still locked: no other xhs takes it for a leftover.
            File.Move(PartialPath, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException(CliText.Get("OutNotReplaced", path, PartialPath, SystemMessage.From(error)), error);
        }
    }

    /// <summary>Leaves the old file as it is.</summary>
    public void Discard() => File.Delete(PartialPath);

    public void Dispose() => Stream.Dispose();

    /// <summary>True when there is an old file with something in it.</summary>
    public bool HasOld => new FileInfo(path) is { Exists: true, Length: > 0 };

    // A lock on Unix; on Windows the file can still be moved while it is open.
    private static FileShare Exclusive =>
        OperatingSystem.IsWindows() ? FileShare.Read | FileShare.Delete : FileShare.None;

    private FileStream Create()
    {
        if (Directory.Exists(path))
        {
            throw new IOException(CliText.Get("OutIsFolder"));
        }

        if (File.Exists(path))
        {
            // Also says so when the old file must not be written.
            const FileShare Shared = FileShare.ReadWrite | FileShare.Delete;
            using var old = new FileStream(path, FileMode.Open, FileAccess.Write, Shared);
        }

        var stream = Open(FileMode.OpenOrCreate);
        if (stream.Length > 0)
        {
            var leftover = FreeName();
            File.Move(PartialPath, leftover);
            stream.Dispose();
            new ConsoleLog(isVerbose: false).Warning(CliText.Get("OutLeftover", leftover));
            stream = Open(FileMode.CreateNew);
        }

        if (!OperatingSystem.IsWindows() && File.Exists(path))
        {
            // Who could read the old file can read the new one, and nobody else.
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(path));
        }

        return stream;
    }

    private FileStream Open(FileMode mode) => new(PartialPath, mode, FileAccess.Write, Exclusive);

    private string FreeName()
    {
        for (var number = 1; ; number++)
        {
            var name = $"{path}.{number.ToString(CultureInfo.InvariantCulture)}{Suffix}";
            if (!File.Exists(name))
            {
                return name;
            }
        }
    }

    // A link stays a link; what it points to is replaced.
    private static string Resolve(string path)
    {
        var file = new FileInfo(path);
        return (file.Exists ? file.ResolveLinkTarget(returnFinalTarget: true)?.FullName : null) ?? file.FullName;
    }

    private static T Checked<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception error) when (
            error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            var message = IsInUse(error)
                ? CliText.Get("OutInUse")
                : CliText.Get("OutUnusable", SystemMessage.From(error));
            throw new UsageException(message, error);
        }
    }

    /// <summary>True when another process has the file open for itself.</summary>
    // ERROR_SHARING_VIOLATION on Windows, EWOULDBLOCK on Linux and macOS.
    public static bool IsInUse(Exception error) => error is IOException && (error.HResult & 0xFFFF) is 32 or 11 or 35;
}
