using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using XhsPowerShell.Client.Caching;

namespace XhsPowerShell.Store.Tests.Support;

/// <summary>A store of one test, and a clock that the test moves.</summary>
public abstract class TestStore : IDisposable
{
    public const string Scope = "service";
    public const string UserEndpoint = "/api/xiaohongshu/get-user/v4";

    private readonly List<IDisposable> opened = [];

    public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(8));

    public Action? AfterCommit { get; set; }

    /// <summary>How long a store that is opened now tries again when something is in its way.</summary>
    public TimeSpan? Patience { get; set; }

    /// <summary>The version of the tables that this release writes.</summary>
    public abstract int SchemaVersion { get; }

    /// <summary>Where the store says that it is.</summary>
    public abstract string Location { get; }

    /// <summary>Opens the store once more, as another process would.</summary>
    public IStore Open() => Remember(OpenAnother());

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

    /// <summary>The text, or null when it cannot be restored.</summary>
    public static string? TryText(StoredResponse response)
    {
        try
        {
            return Text(response);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Changes the tables behind the store's back.</summary>
    public abstract void Run(string sql);

    public abstract object? Read(string sql);

    /// <summary>Makes all processes that have opened the store die.</summary>
    public abstract void Kill();

    /// <summary>All of a sudden, what is in the store at this moment is all that is left.</summary>
    public abstract void Crash();

    public void Close()
    {
        opened.ForEach(store => store.Dispose());
        opened.Clear();
    }

    public virtual void Dispose() => Close();

    protected abstract IStore OpenAnother();

    /// <summary>Forgets, and does not close, what was opened.</summary>
    protected void Forget() => opened.Clear();

    protected T Remember<T>(T store)
        where T : IDisposable
    {
        lock (opened)
        {
            opened.Add(store);
        }

        return store;
    }
}
