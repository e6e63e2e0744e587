using System;
using System.IO;
using XhsPowerShell.Client.Caching;
using XhsPowerShell.Store.Sqlite;

namespace XhsPowerShell.Store.Tests.Support;

/// <summary>A folder with a store in it.</summary>
internal sealed class SqliteTestStore : TestStore
{
    public string Folder { get; } =
        Directory.CreateDirectory(
            Path.Combine(Path.GetTempPath(), "xhs-store-" + Guid.NewGuid().ToString("N"))).FullName;

    public SqliteTestStore() => File = Path.Combine(Folder, "store.db");

    public string File { get; private set; }

    public override int SchemaVersion => 1;

    public override string Location => File;

    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(30);

    public SqliteStore Open(string path) => Remember(Create(path));

    public new SqliteStore Open() => Open(File);

    public override void Run(string sql)
    {
        using var database = SqliteDatabase.Open(File, isReadOnly: false, LockTimeout);
        database.Run(sql);
    }

    public override object? Read(string sql)
    {
        using var database = SqliteDatabase.Open(File, isReadOnly: true, LockTimeout);
        return database.ReadOnce(sql);
    }

    // Not one that is running, and not to be taken for one.
    public override void Kill() => Run($"UPDATE run SET process = '{Environment.MachineName}|{int.MaxValue}|1'");

    public override void Crash()
    {
        var next = File + "x";
        System.IO.File.Copy(File, next);
        if (System.IO.File.Exists(File + "-wal"))
        {
            System.IO.File.Copy(File + "-wal", next + "-wal");
        }

        Close();
        File = next;
    }

    public override void Dispose()
    {
        base.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    protected override IStore OpenAnother() => Create(File);

    private SqliteStore Create(string path) => SqliteStore.Open(
        path,
        new SqliteStoreOptions
        {
            Clock = () => Now, LockTimeout = LockTimeout, AfterCommit = () => AfterCommit?.Invoke(),
        });
}
