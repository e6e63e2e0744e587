using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;

namespace XhsPowerShell.Cli.Tests;

/// <summary>The built <c>xhs</c> in a process of its own, with settings that no test shares.</summary>
internal sealed class XhsProcess : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("xhs-cli-");

    public XhsProcess()
    {
        Environment["XHS_CONFIG_PATH"] = ConfigPath;
        Environment["XHS_TOKEN"] = null;
        Environment["XHS_REGION"] = null;
        Environment["XHS_BASE_URI"] = null;
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

    public async Task<XhsResult> Run(string[] arguments, string? input = null)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new XhsResult(process.ExitCode, await output, await error);
    }

    public Process Start(string[] arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(DotNet(), [Dll(), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
            UseShellExecute = false,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("xhs did not start.");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string DotNet() =>
        Path.GetFileNameWithoutExtension(System.Environment.ProcessPath) == "dotnet" ? System.Environment.ProcessPath! : "dotnet";

    // tests/<this project>/bin/<configuration>/<framework> -> src/XhsPowerShell.Cli/bin/<configuration>/net8.0
    private static string Dll()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var configuration = output.Parent!;
        var root = configuration.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, "src", "XhsPowerShell.Cli", "bin", configuration.Name, "net8.0", "xhs.dll");
    }
}
