using System;
using Npgsql;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Store.Postgres;

namespace XhsPowerShell.Store.Tests.Support;

/// <summary>A schema of its own in the server of the tests.</summary>
internal sealed class PostgresTestStore : TestStore
{
    /// <summary>The password; null for that of the environment.</summary>
    public string? Password { get; set; } = PostgresServer.Shared.Password;

    public string Schema { get; } = "t_" + Guid.NewGuid().ToString("N");

    public override int SchemaVersion => 5;

    public override string Location => $"{PostgresServer.Shared.Address}?schema={Schema}";

    public override void Run(string sql)
    {
        using var connection = Connect();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public override object? Read(string sql)
    {
        using var connection = Connect();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    public override void Kill()
    {
        // Its lease alone tells.
    }

    // Those who had opened it neither say that they end nor come back.
    public override void Crash()
    {
        Run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'XhsPowerShell' "
            + $"AND query LIKE '%{Schema}%' AND pid <> pg_backend_pid()");
        Forget();
    }

    public override void Dispose()
    {
        base.Dispose();
        Run($"DROP SCHEMA IF EXISTS {Schema} CASCADE");
    }

    protected override IStore OpenAnother() => Open(StoreAddress.Parse(Location)!);

    public PostgresStore Open(StoreAddress address) => PostgresStore.Open(address, new PostgresStoreOptions
    {
        Password = Password ?? SettingResolver.Resolve(
            SettingsLayer.None, SettingsLayer.None, Environment.GetEnvironmentVariable, () => SettingsLayer.None)
            .StorePassword,
        Clock = () => Now,
        AfterCommit = () => AfterCommit?.Invoke(),
        Patience = Patience ?? TimeSpan.FromSeconds(30),
    });

    private NpgsqlConnection Connect()
    {
        var connection = PostgresServer.Shared.Connect();
        using var command = new NpgsqlCommand(
            $"SET search_path = {Schema}; SET client_min_messages = error", connection);
        command.ExecuteNonQuery();
        return connection;
    }
}
