using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using Npgsql;

namespace XhsPowerShell.Store.Tests.Support;

/// <summary>
/// A PostgreSQL server of the tests' own: in a temporary folder, on loopback, with a password. Started at the first
/// use; ends with the process, however that ends.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    public const string User = "xhs";
    private static readonly string? Programs = FindPrograms();
    private static readonly Lazy<PostgresServer> Instance = new(static () => new PostgresServer());

    private readonly string data;
    private readonly Lazy<PgBouncer?> pooler;
    private Process? process;

    public PostgresServer()
    {
        PostgresLeftovers.Remove();
        Folder = PostgresLeftovers.CreateFolder();
        data = Path.Combine(Folder, "data");
        pooler = new Lazy<PgBouncer?>(CreatePooler);
        Port = ServerProcess.FindPort();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        try
        {
            Create();
            Start();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Why there is none, or null.</summary>
    public static string? SkipReason { get; } = CreateReason();

    /// <summary>The server that tests share.</summary>
    public static PostgresServer Shared => Instance.Value;

    public string Folder { get; }

    public int Port { get; }

    public string Password { get; } = "secret-" + Guid.NewGuid().ToString("N");

    /// <summary>
    /// Where stores connect: this server, or a PgBouncer before it that has as many connections as XHS_FLEET_POOLER
    /// says.
    /// </summary>
    public int EntryPort => pooler.Value?.Port ?? Port;

    /// <summary>The address of the database for stores, without the password.</summary>
    public string Address => $"postgresql://{User}@127.0.0.1:{EntryPort}/postgres";

    public void Start()
    {
        process = ServerProcess.Start(
            "QUIT", $"[ -e '{Folder}/stay' ] || rm -rf '{Folder}'",
            Program("postgres"), "-D", data, "-p", $"{Port}", "-h", "127.0.0.1", "-k", "", "-c", "fsync=off",
            "-c", "max_connections=100", "-c", "log_destination=stderr");
        WaitUntilReady();
    }

    /// <summary>Ends the server at once, as a crash would; <see cref="Start"/> starts it again.</summary>
    public void Crash()
    {
        File.WriteAllText(Path.Combine(Folder, "stay"), "");
        End();
        File.Delete(Path.Combine(Folder, "stay"));
    }

    public NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(
            $"Host=127.0.0.1;Port={Port};Username={User};Password={Password};Database=postgres;Pooling=false");
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        if (pooler.IsValueCreated)
        {
            pooler.Value?.Dispose();
        }

        End();
        // One that had crashed, or has never started, has left its files.
        PostgresLeftovers.Delete(Folder);
    }

    private PgBouncer? CreatePooler() =>
        Environment.GetEnvironmentVariable("XHS_FLEET_POOLER") is { Length: > 0 } count
            ? new PgBouncer(this, int.Parse(count, CultureInfo.InvariantCulture)) : null;

    private void Create()
    {
        var password = Path.Combine(Folder, "password");
        File.WriteAllText(password, Password);
        // A server refuses to run as root.
        if (ServerProcess.IsRoot)
        {
            Run("chown", "-R", "nobody", Folder);
        }

        Run(
            Program("initdb"), "-D", data, "-U", User, "--pwfile", password, "-A", "scram-sha-256", "-E", "UTF8",
            "--locale", "C", "--no-sync");
        File.Delete(password);
    }

    private void End()
    {
        if (Interlocked.Exchange(ref process, null) is { } running)
        {
            ServerProcess.End(running);
        }
    }

    private void WaitUntilReady()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Connect().Dispose();
                return;
            }
            catch (NpgsqlException) when (watch.Elapsed < TimeSpan.FromSeconds(60))
            {
                Thread.Sleep(50);
            }
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        var start = ServerProcess.Prepare(program, arguments);
        if (program == "chown")
        {
            start = new ProcessStartInfo(program, arguments);
        }

        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var run = Process.Start(start)!;
        var output = run.StandardOutput.ReadToEndAsync();
        var errors = run.StandardError.ReadToEnd();
        if (!run.WaitForExit(120_000) || run.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program}: {output.Result}{errors}");
        }
    }

    private static string Program(string name) => Path.Combine(Programs!, name);

    private static string? CreateReason()
    {
        var reason = RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
            ? "NOT RUN: tests with a PostgreSQL server run on Linux and macOS."
            : Programs is null
                ? "NOT RUN: there is no PostgreSQL server on this machine (package 'postgresql')."
                : null;
        if (reason is not null)
        {
            Console.WriteLine(reason);
        }

        return reason;
    }

    private static string? FindPrograms()
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        using var search = Process.Start(new ProcessStartInfo(
            "sh", [Path.Combine(AppContext.BaseDirectory, "find-postgresql.sh")]) { RedirectStandardOutput = true })!;
        return search.StandardOutput.ReadLine();
    }
}
