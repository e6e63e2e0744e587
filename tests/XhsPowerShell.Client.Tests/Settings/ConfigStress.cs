using System;
using System.Diagnostics;
using System.IO;

namespace XhsPowerShell.Client.Tests.Settings;

/// <summary>Starts another process that changes and reads a configuration file.</summary>
internal static class ConfigStress
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "XhsPowerShell.ConfigStress.dll");

    // What the tests themselves run on.
    private static readonly string Dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static Process Start(string path, int rounds) => Start(path, Dotnet, Program, $"{rounds}");

    /// <summary>One that can make files, and not one byte in them: what a full disk looks like.</summary>
    public static Process StartWithoutSpace(string path) =>
        Start(path, "/bin/sh", "-c", "trap '' XFSZ; ulimit -f 0; exec \"$@\"", "sh", Dotnet, Program, "1");

    private static Process Start(string path, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["XHS_CONFIG_PATH"] = path;
        // Both would make files of their own, and stop at the limit before the program does.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return Process.Start(start)!;
    }
}
