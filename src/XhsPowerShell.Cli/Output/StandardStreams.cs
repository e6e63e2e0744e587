using System.Runtime.InteropServices;

namespace XhsPowerShell.Cli.Output;

/// <summary>Says whether standard input, output and error can be used at all.</summary>
internal static class StandardStreams
{
    private const string Descriptors = "/proc/self/fd/";
    private const short CanWrite = 4;
    private const short ErrorOrClosed = 0x8 | 0x10 | 0x20;

    /// <summary>
    /// True for a stream that was closed when the process started. Its number then belongs to a pipe that the runtime
    /// made for itself: a read would wait for ever, and a write would go nowhere.
    /// </summary>
    /// <param name="number">0, 1 or 2.</param>
    public static bool IsClosed(int number)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            var name = number.ToString(CultureInfo.InvariantCulture);
            return Target(name) is not { } target
                || (target.StartsWith("pipe:", StringComparison.Ordinal)
                    && Directory.EnumerateFileSystemEntries(Descriptors)
                        .Select(path => Path.GetFileName(path))
                        // A duplicate has the same end of a pipe; the process that holds both ends made it.
                        .Any(other => Target(other) == target && IsWritten(other) != IsWritten(name)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>True when nobody reads standard output any more, found out without writing to it.</summary>
    public static bool IsOutputGone()
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        try
        {
            var output = new PollDescriptor { Number = 1, Wanted = CanWrite };
            return Poll(ref output, 1, 0) > 0 && (output.Found & ErrorOrClosed) != 0;
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The file behind standard input; null for anything else.</summary>
    public static string? InputFile()
    {
        var target = OperatingSystem.IsLinux() ? Target("0") : null;
        return target is not null && Path.IsPathFullyQualified(target) && File.Exists(target) ? target : null;
    }

    // The last octal digit of the flags: 0 is read, 1 is written.
    private static bool IsWritten(string number) => File.ReadLines("/proc/self/fdinfo/" + number)
        .Any(line => line.StartsWith("flags:", StringComparison.Ordinal) && line[^1] != '0');

    private static string? Target(string number) => new FileInfo(Descriptors + number).LinkTarget;

    [DllImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll(ref PollDescriptor descriptors, nuint count, int timeoutMilliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollDescriptor
    {
        public int Number;
        public short Wanted;
        public short Found;
    }
}
