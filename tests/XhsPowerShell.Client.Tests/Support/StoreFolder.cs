using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Data.Sqlite;
using XhsPowerShell.Client.Requests;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Store;

namespace XhsPowerShell.Client.Tests.Support;

/// <summary>A folder with a store in it, and clients that use it.</summary>
internal sealed class StoreFolder : IDisposable
{
    public static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("xhs-store-");

    public string Folder => folder.FullName;

    public string File => Path.Combine(Folder, "store.db");

    public EffectiveSettings Settings(TestSpace space, TimeSpan? maxAge = null) =>
        TestClient.Settings(space.BaseUri) with
    {
        Store = StoreAddress.Parse(File),
        MaxAge = maxAge,
        RetryInterval = TimeSpan.FromMilliseconds(1),
    };

    public XhsClient Client(TestSpace space, IClientLog log, TimeSpan? maxAge = null, long? maxCalls = null) =>
        Client(Settings(space, maxAge), log, maxCalls);

    public static XhsClient Client(EffectiveSettings settings, IClientLog log, long? maxCalls = null) => new(
        settings, log, new() { MaxCalls = maxCalls, OpenStore = address => StoreFactory.Open(address, log.Warning) });

    /// <summary>A connection that no client knows of.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Reads, or changes, the file behind the clients' backs.</summary>
    public object? Run(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Every byte of every file of the store, as Latin-1.</summary>
    public string Bytes() => string.Concat(folder.GetFiles().Select(static file =>
    {
        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }));

    /// <summary>The first column of a table.</summary>
    public List<string> Column(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var values = new List<string>();
        while (rows.Read())
        {
            values.Add(rows.GetString(0));
        }

        return values;
    }

    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Windows keeps a file that a client has just closed, or will.
        }
    }
}
