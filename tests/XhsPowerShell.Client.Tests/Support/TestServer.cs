using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;

namespace XhsPowerShell.Client.Tests.Support;

/// <summary>The test server's process: one for the whole test run, ended with it.</summary>
public sealed class TestServer
{
    private const string Project = "XhsPowerShell.TestServer";

    private static readonly Lazy<TestServer> Started = new(static () => new TestServer());

    private readonly Process process;

    private TestServer()
    {
        var start = new ProcessStartInfo(DotNet())
        {
            ArgumentList = { Dll(), "--parent-pid",
                Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        process = Process.Start(start) ?? throw new InvalidOperationException("The test server did not start.");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => process.Kill();
        BaseUri = ReadAddress("LISTENING");
        ProxyUri = ReadAddress("PROXY");
        TlsUri = ReadAddress("TLS");
    }

    public static TestServer Instance => Started.Value;

    /// <summary>The service, space <c>default</c>; tests use <see cref="NewSpace"/>.</summary>
    public Uri BaseUri { get; }

    public Uri ProxyUri { get; }

    /// <summary>The service behind a certificate that nobody trusts.</summary>
    public Uri TlsUri { get; }

    /// <summary>An address where a connection is refused.</summary>
    public static Uri RefusingUri()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri("http://" + listener.LocalEndpoint);
    }

    /// <summary>A service, ledger and scenario for one test.</summary>
    public static TestSpace NewSpace() => new(Instance.BaseUri, Guid.NewGuid().ToString("N"));

    /// <summary>Scenario and ledger of the proxy. There is one proxy: tests that use it belong in one class.</summary>
    public static TestSpace ProxySpace() => new(Instance.BaseUri, "proxy");

    private Uri ReadAddress(string label)
    {
        var line = process.StandardOutput.ReadLine();
        return line is not null && line.StartsWith(label + " ", StringComparison.Ordinal)
            ? new Uri(line[(label.Length + 1)..])
            : throw new InvalidOperationException($"The test server said '{line}' where its {label} address belongs.");
    }

    private static string DotNet()
        => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";

    // tests/<this project>/bin/<configuration>/<framework> -> tests/<server>/bin/<configuration>/net8.0
    private static string Dll()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var configuration = output.Parent!;
        var tests = configuration.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(tests, Project, "bin", configuration.Name, "net8.0", Project + ".dll");
    }
}
