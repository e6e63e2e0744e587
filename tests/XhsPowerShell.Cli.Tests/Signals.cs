using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace XhsPowerShell.Cli.Tests;

/// <summary>Signals to a process, and whether tests that send them can run here.</summary>
internal static class Signals
{
    // SIGHUP, SIGINT and SIGTERM, as the kernel shows them in a set of signals.
    private const ulong Used = (1UL << 0) | (1UL << 1) | (1UL << 14);

    /// <summary>
    /// True where this process ignores SIGINT, SIGTERM or SIGHUP, as under <c>nohup</c> or as a background job of a
    /// script: its children would ignore them too.
    /// </summary>
    public static bool IsIgnored { get; } = ReadIsIgnored();

    /// <summary>Why tests with signals are skipped here, or null.</summary>
    public static string? Obstacle { get; } =
        OperatingSystem.IsWindows() ? "Windows sends no signal to a process without a console."
        : IsIgnored && !CanReset()
            ? "A signal is ignored here (nohup, a background job), and 'env --default-signal' is not available."
        : null;

    /// <summary>Sends a signal, such as <c>INT</c>.</summary>
    public static void Send(Process process, string signal) => Send(process.Id, signal);

    /// <summary>Sends a signal; nothing happens when the process has ended.</summary>
    public static void Send(int processId, string signal)
    {
        var start = new ProcessStartInfo("kill",
            ["-" + signal, processId.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardError = true };
        using var kill = Process.Start(start)!;
        kill.WaitForExit(10_000);
    }

    private static bool ReadIsIgnored()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        var line = File.ReadLines("/proc/self/status")
            .FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal));
        return line is not null && (Used
            & ulong.Parse(line.AsSpan(7).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture)) != 0;
    }

    private static bool CanReset()
    {
        using var env = Process.Start(
            new ProcessStartInfo("env", ["--default-signal=INT,TERM,HUP", "true"]) { RedirectStandardError = true });
        return env is not null && env.WaitForExit(10_000) && env.ExitCode == 0;
    }
}
