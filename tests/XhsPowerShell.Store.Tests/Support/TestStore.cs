using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Store.Sqlite;

namespace XhsPowerShell.Store.Tests.Support;

/// <summary>A folder with a store in it, and a clock that tests move.</summary>
internal sealed class TestStore : IDisposable
{
    public const string Scope = "service";
    public const string UserEndpoint = "/api/xiaohongshu/get-user/v4";

    private readonly List<IDisposable> opened = [];

    public string Folder { get; } =
        Directory.CreateDirectory(
            Path.Combine(Path.GetTempPath(), "xhs-store-" + Guid.NewGuid().ToString("N"))).FullName;

    public string File => Path.Combine(Folder, "store.db");

    public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(8));

    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(30);

    public Action? AfterCommit { get; set; }

    public SqliteStore Open(string? path = null)
    {
        var store = SqliteStore.Open(
            path ?? File,
            new SqliteStoreOptions
            {
                Clock = () => Now, LockTimeout = LockTimeout, AfterCommit = () => AfterCommit?.Invoke(),
            });
        lock (opened)
        {
            opened.Add(store);
        }

        return store;
    }

    public static StoreKey Key(string name) => StoreKey.Create(Scope, UserEndpoint, name);

    public static StoredResponse Response(string name, string text = "{}", int code = 0) => new()
    {
        Key = Key(name),
        Scope = Scope,
        Endpoint = UserEndpoint,
        Subject = name,
        Request = UserEndpoint + "?userId=" + name,
        RetrievedAt = new DateTimeOffset(2026, 11, 21, 11, 59, 59, 123, TimeSpan.FromHours(8)),
        Code = code,
        HttpStatus = 200,
        Body = ResponseCompression.Compress(Encoding.UTF8.GetBytes(text)),
    };

    public static StoreBatch Batch(params StoredResponse[] responses)
    {
        var batch = new StoreBatch();
        batch.Responses.AddRange(responses);
        return batch;
    }

    public static string Text(StoredResponse response) =>
        Encoding.UTF8.GetString(ResponseCompression.Restore(response.Body));

    /// <summary>Changes the file behind the store's back.</summary>
    public void Run(string sql)
    {
        using var database = SqliteDatabase.Open(File, isReadOnly: false, LockTimeout);
        database.Run(sql);
    }

    public object? Read(string sql)
    {
        using var database = SqliteDatabase.Open(File, isReadOnly: true, LockTimeout);
        return database.ReadOnce(sql);
    }

    public void Close()
    {
        opened.ForEach(store => store.Dispose());
        opened.Clear();
    }

    public void Dispose()
    {
        Close();
        Directory.Delete(Folder, recursive: true);
    }
}
