using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Npgsql;

namespace XhsPowerShell.Store.Tests.Support;

/// <summary>
/// A PgBouncer of the tests' own before a server of theirs: in transaction mode, with fewer connections than there are
/// clients, on loopback, with the server's password. Its files are in the server's folder.
/// </summary>
public sealed class PgBouncer : IDisposable
{
    private static readonly string? Program = FindProgram();

    private readonly PostgresServer server;
    private readonly string folder;
    private readonly Process process;

    /// <summary>Starts one.</summary>
    /// <param name="server">The server behind it.</param>
    /// <param name="connections">How many connections to the server it shares out (count).</param>
    public PgBouncer(PostgresServer server, int connections)
    {
        this.server = server;
        Port = ServerProcess.FindPort();
        folder = Directory.CreateDirectory(
            Path.Combine(server.Folder, "pooler-" + Guid.NewGuid().ToString("N"))).FullName;
        var settings = Path.Combine(folder, "pgbouncer.ini");
        File.WriteAllText(settings, $"""
            [databases]
            * = host=127.0.0.1 port={server.Port} auth_user={PostgresServer.User}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {Port}
            unix_socket_dir =
            pool_mode = transaction
            default_pool_size = {connections}
            max_client_conn = 200
            server_login_retry = 1
            auth_type = scram-sha-256
            auth_file = {Path.Combine(folder, "users")}
            """);
        File.WriteAllText(Path.Combine(folder, "users"), $"\"{PostgresServer.User}\" \"{server.Password}\"\n");
        process = ServerProcess.Start("TERM", ":", Program!, settings);
        WaitUntilReady();
    }

    /// <summary>Why there is none, or null.</summary>
    public static string? SkipReason { get; } = CreateReason();

    public int Port { get; }

    /// <summary>The address of the database through it, without the password.</summary>
    public string Address => $"postgresql://{PostgresServer.User}@127.0.0.1:{Port}/postgres";

    public void Dispose()
    {
        ServerProcess.End(process);
        PostgresLeftovers.Delete(folder);
    }

    private NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(
            $"Host=127.0.0.1;Port={Port};Username={PostgresServer.User};Password={server.Password};"
            + "Database=postgres;Pooling=false;Server Compatibility Mode=NoTypeLoading");
        connection.Open();
        return connection;
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

    private static string? CreateReason()
    {
        var reason = PostgresServer.SkipReason ?? (Program is null
            ? "NOT RUN: there is no PgBouncer on this machine (package 'pgbouncer')." : null);
        if (reason is not null && PostgresServer.SkipReason is null)
        {
            Console.WriteLine(reason);
        }

        return reason;
    }

    private static string? FindProgram() => OperatingSystem.IsWindows() ? null : Array.Find(
        [
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
                .Select(static path => Path.Combine(path, "pgbouncer")),
            "/usr/sbin/pgbouncer", "/usr/local/sbin/pgbouncer",
        ],
        File.Exists);
}
