using XhsPowerShell.Client.Caching;
using XhsPowerShell.Client.Settings;
#if NET8_0_OR_GREATER
using XhsPowerShell.Store.Postgres;
#else
using XhsPowerShell.Store.Errors;
#endif
using XhsPowerShell.Store.Sqlite;

namespace XhsPowerShell.Store;

/// <summary>Opens stores.</summary>
public static class StoreFactory
{
    /// <summary>Opens a store; a file that does not exist is created.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="warn">Is told, once a process, when others can read the file; may be null.</param>
    /// <param name="password">The password of the database; null for that of PostgreSQL's own settings.</param>
    /// <returns>The store; dispose it.</returns>
    /// <exception cref="XhsStoreException">It cannot be used; nothing was changed.</exception>
    public static IStore Open(StoreAddress address, Action<string>? warn = null, string? password = null)
    {
        _ = address ?? throw new ArgumentNullException(nameof(address));
        if (address.File is { } file)
        {
            return SqliteStore.Open(file, new SqliteStoreOptions { Warn = warn });
        }

#if NET8_0_OR_GREATER
        return PostgresStore.Open(address, new PostgresStoreOptions { Password = password });
#else
        throw StoreErrors.Create("StoreUnavailable", "ServerNotSupported", address.ToString());
#endif
    }
}
