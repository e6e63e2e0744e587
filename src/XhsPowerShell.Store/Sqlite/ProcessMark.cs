using System.ComponentModel;
using System.Diagnostics;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>Names a process so that another one can tell later whether it is still running.</summary>
internal static class ProcessMark
{
    // The start of a process is computed, and comes out differently by some milliseconds.
    private const long Tolerance = 5000;
    private static readonly Lazy<string> Own = new(CreateOwn);

    /// <summary>The mark of this process: its computer, its id and when it started.</summary>
    public static string Current => Own.Value;

    /// <summary>Whether the process with a mark is running on this computer.</summary>
    public static bool IsRunning(string mark)
    {
        var parts = mark.Split('|');
        if (parts.Length != 3 || parts[0] != Environment.MachineName
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var started))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return Math.Abs(Start(process) - started) < Tolerance;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (Win32Exception)
        {
            // Of another user: it exists, and its start cannot be read.
            return true;
        }
    }

    private static string CreateOwn()
    {
        using var process = Process.GetCurrentProcess();
        return string.Format(
            CultureInfo.InvariantCulture, "{0}|{1}|{2}", Environment.MachineName, process.Id, Start(process));
    }

    private static long Start(Process process) =>
        new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds();
}
