using System;
using System.Collections.Generic;
using Npgsql;
using XhsPowerShell.Client;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Store.Postgres;
using XhsPowerShell.Store.Tests.Support;

namespace XhsPowerShell.Fleet.Tests.Support;

/// <summary>Workers that share a schema of the database and a space of the service.</summary>
internal sealed class Fleet : IDisposable
{
    private readonly List<XhsClient> clients = [];

    public TestSpace Space { get; } = TestServer.NewSpace();

    public string Schema { get; } = "f_" + Guid.NewGuid().ToString("N");

    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>What stands between workers and the database; null for nothing.</summary>
    public DatabaseProxy? Proxy { get; set; }

    /// <summary>The same, when it is a pooler.</summary>
    public PgBouncer? Pooler { get; set; }

    private int Port => Proxy?.Port ?? Pooler?.Port ?? PostgresServer.Shared.EntryPort;

    /// <summary>The address for one worker: each has a connection of its own.</summary>
    public string Address(int worker) =>
        $"postgresql://{PostgresServer.User}@127.0.0.1:{Port}/postgres"
        + $"?schema={Schema}&application_name=worker{worker}";

    /// <summary>A worker in this process.</summary>
    public XhsClient CreateWorker(int worker, Func<EffectiveSettings, EffectiveSettings>? change = null)
    {
        var settings = new EffectiveSettings
        {
            Token = "fleet-token",
            BaseUri = Space.BaseUri,
            Timeout = TimeSpan.FromSeconds(60),
            ThrottleLimit = 8,
            RetryInterval = TimeSpan.FromMilliseconds(200),
            Store = StoreAddress.Parse(Address(worker)),
            MaxAge = TimeSpan.FromDays(1),
        };
        var client = new XhsClient(change?.Invoke(settings) ?? settings, new LineLog(), new ClientOptions
        {
            OpenStore = address => PostgresStore.Open(
                address, new PostgresStoreOptions { Password = PostgresServer.Shared.Password, Lease = Lease }),
        });
        clients.Add(client);
        return client;
    }

    public object? Read(string sql)
    {
        using var connection = PostgresServer.Shared.Connect();
        using var command = new NpgsqlCommand($"SET search_path = {Schema}", connection);
        command.ExecuteNonQuery();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public static string Id(int number) =>
        "5a901362e8ac2b36" + number.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose()
    {
        clients.ForEach(client => client.Dispose());
        Proxy?.Dispose();
        Pooler?.Dispose();
        for (var attempt = 1; !TryDrop() && attempt < 20; attempt++)
        {
        }
    }

    // Workers that end a moment later may be in the way.
    private bool TryDrop()
    {
        try
        {
            using var connection = PostgresServer.Shared.Connect();
            using var command = new NpgsqlCommand(
                $"SET client_min_messages = error; DROP SCHEMA IF EXISTS {Schema} CASCADE", connection);
            command.ExecuteNonQuery();
            return true;
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.DeadlockDetected)
        {
            return false;
        }
    }
}
