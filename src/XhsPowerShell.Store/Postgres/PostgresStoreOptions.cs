#if NET8_0_OR_GREATER
namespace XhsPowerShell.Store.Postgres;

/// <summary>What tests set, and the front ends leave as it is.</summary>
internal sealed record PostgresStoreOptions
{
    /// <summary>The clock in place of the server's own; null for the server's.</summary>
    public Func<DateTimeOffset>? Clock { get; init; }

    /// <summary>The password; null for that of <c>PGPASSWORD</c> or <c>.pgpass</c>.</summary>
    public string? Password { get; init; }

    /// <summary>How long a process that says nothing is taken for alive.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long to try again when the connection is lost.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Called after each commit, before anybody learns of it.</summary>
    public Action? AfterCommit { get; init; }

    /// <summary>The limit of one command (whole seconds).</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
#endif
