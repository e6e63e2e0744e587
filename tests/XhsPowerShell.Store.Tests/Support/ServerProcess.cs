using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace XhsPowerShell.Store.Tests.Support;

/// <summary>Programs of a server: they refuse to run as root, and end with the tests, however those end.</summary>
internal static class ServerProcess
{
    public static bool IsRoot => !OperatingSystem.IsWindows() && Environment.UserName == "root";

    public static int FindPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts a server that ends when nobody holds the other end of its input any more.</summary>
    /// <param name="signal">What ends it.</param>
    /// <param name="after">What the shell does then.</param>
    public static Process Start(string signal, string after, params string[] command)
    {
        // Signals that are sent to the whole group of the tests (Ctrl+C) do not keep it from removing its files.
        var script = "trap '' INT TERM HUP; \"$@\" & server=$!; cat >/dev/null; "
            + $"kill -{signal} $server; wait $server; {after}";
        var start = Prepare("sh", ["-c", script, "sh", .. command]);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.OutputDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    /// <summary>Ends a server that was started here.</summary>
    public static void End(Process process)
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(20_000))
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    public static ProcessStartInfo Prepare(string program, params string[] arguments) => IsRoot
        ? new ProcessStartInfo(
            "setpriv", ["--reuid", "nobody", "--clear-groups", "--regid", "65534", program, .. arguments])
            { WorkingDirectory = "/" }
        : new ProcessStartInfo(program, arguments);
}
