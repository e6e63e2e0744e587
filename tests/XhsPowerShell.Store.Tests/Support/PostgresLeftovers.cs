using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace XhsPowerShell.Store.Tests.Support;

/// <summary>
/// The folders of servers of the tests. One whose tests were killed together with everything that would have cleaned up
/// behind them is removed by the next.
/// </summary>
internal static class PostgresLeftovers
{
    private const string Prefix = "xhs-postgres-";

    /// <summary>A folder that names its process.</summary>
    public static string CreateFolder() => Directory.CreateTempSubdirectory(
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-")).FullName;

    /// <summary>Removes what processes that are no more have left.</summary>
    public static void Remove()
    {
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            var parts = Path.GetFileName(folder)[Prefix.Length..].Split('-');
            if (parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var id) && !IsRunning(id))
            {
                EndServer(Path.Combine(folder, "data"));
                Delete(folder);
            }
        }
    }

    public static void Delete(string folder)
    {
        for (var attempt = 1; Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The server's own end, or another run, removes the same files.
                if (attempt == 20)
                {
                    return;
                }

                System.Threading.Thread.Sleep(50);
            }
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // The number may belong to another process by now: only a server of these files is ended.
    private static void EndServer(string data)
    {
        try
        {
            var lines = File.ReadLines(Path.Combine(data, "postmaster.pid")).Take(2).ToArray();
            using var server = Process.GetProcessById(int.Parse(lines[0], CultureInfo.InvariantCulture));
            if (lines[1] == data && server.ProcessName.StartsWith("postgres", StringComparison.Ordinal))
            {
                server.Kill();
                server.WaitForExit(10_000);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException
            or FormatException or InvalidOperationException or IndexOutOfRangeException)
        {
            // It has ended already.
        }
    }
}
