using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;

namespace XhsPowerShell.Cli.Tests;

/// <summary>
/// The built <c>xhs</c> in a process of its own, with settings that no test shares. Every wait has a limit.
/// </summary>
internal sealed class XhsProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(100);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("xhs-cli-");

    public XhsProcess()
    {
        Environment["XHS_CONFIG_PATH"] = ConfigPath;
        Environment["XHS_TOKEN"] = null;
        Environment["XHS_REGION"] = null;
        Environment["XHS_BASE_URI"] = null;
        Environment["XHS_STORE"] = null;
        Environment["COLUMNS"] = null;
    }

    /// <summary>What differs from this process; null takes a variable away.</summary>
    public Dictionary<string, string?> Environment { get; } = [];

    public string ConfigPath => File("config.json");

    public string File(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Points the command to a space of the test server, with a token.</summary>
    public XhsProcess At(TestSpace space)
    {
        Environment["XHS_TOKEN"] = "cli-test-token";
        Environment["XHS_BASE_URI"] = space.BaseUri.AbsoluteUri;
        return this;
    }

    public async Task<XhsResult> Run(string[] arguments, string? input = null) =>
        await Finish(Start(arguments), input is null ? null : Utf8.GetBytes(input));

    /// <summary>Runs it with bytes for standard input.</summary>
    public async Task<XhsResult> Run(string[] arguments, byte[] input) => await Finish(Start(arguments), input);

    /// <summary>Runs a line of the POSIX shell, in which <c>xhs</c> is the built one.</summary>
    public async Task<XhsResult> RunShell(string line) =>
        await Finish(Start(Create("sh", "-c", "xhs() { \"$XHS_DOTNET\" \"$XHS_DLL\" \"$@\"; }; " + line)), null);

    public Process Start(string[] arguments) => Start(Create(DotNet(), [Dll(), .. arguments]));

    /// <summary>Starts it so that it receives signals also where this process was told to ignore it.</summary>
    public Process StartInterruptible(string[] arguments) => Start(Signals.IsIgnored
        ? Create("env", ["--default-signal=INT,TERM,HUP", DotNet(), Dll(), .. arguments])
        : Create(DotNet(), [Dll(), .. arguments]));

    /// <summary>Waits for the end of a process and what it wrote.</summary>
    public static async Task<XhsResult> Finish(Process process, byte[]? input = null)
    {
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            try
            {
                await process.StandardInput.BaseStream.WriteAsync(input ?? []);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It has ended without reading all of it.
            }

            await WaitForExit(process);
            return new XhsResult(process.ExitCode, await output.WaitAsync(Limit), await error.WaitAsync(Limit));
        }
    }

    /// <summary>Waits for the end of a process; ends it after the limit.</summary>
    public static async Task WaitForExit(Process process)
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(
                string.Create(CultureInfo.InvariantCulture, $"xhs did not end within {Limit.TotalSeconds} s."));
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Process Start(ProcessStartInfo start) =>
        Process.Start(start) ?? throw new InvalidOperationException("xhs did not start.");

    private ProcessStartInfo Create(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            UseShellExecute = false,
            WorkingDirectory = folder.FullName,
        };
        foreach (var (name, value) in Environment.Append(new("XHS_DOTNET", DotNet())).Append(new("XHS_DLL", Dll())))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static string DotNet() =>
        Path.GetFileNameWithoutExtension(System.Environment.ProcessPath) == "dotnet"
            ? System.Environment.ProcessPath!
            : "dotnet";

    // tests/<this project>/bin/<configuration>/<framework> -> src/XhsPowerShell.Cli/bin/<configuration>/net8.0
    private static string Dll()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var configuration = output.Parent!;
        var root = configuration.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, "src", "XhsPowerShell.Cli", "bin", configuration.Name, "net8.0", "xhs.dll");
    }
}
