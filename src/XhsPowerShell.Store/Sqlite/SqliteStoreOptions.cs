namespace XhsPowerShell.Store.Sqlite;

/// <summary>What tests set, and the front ends leave as it is.</summary>
internal sealed record SqliteStoreOptions
{
    /// <summary>The clock that ages and days are judged by.</summary>
    public Func<DateTimeOffset> Clock { get; init; } = static () => DateTimeOffset.UtcNow;

    /// <summary>How long to wait for another process that is writing.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Called when a batch has committed, before its reply: where a test breaks the connection.</summary>
    public Action? AfterCommit { get; init; }

    /// <summary>Is told when others can read the file.</summary>
    public Action<string>? Warn { get; init; }
}
