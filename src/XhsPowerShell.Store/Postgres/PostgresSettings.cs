#if NET8_0_OR_GREATER
using System.Net;
using System.Text.RegularExpressions;
using Npgsql;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Store.Errors;

namespace XhsPowerShell.Store.Postgres;

/// <summary>Reads an address such as <c>postgresql://user@host:5432/database?sslmode=verify-full</c>.</summary>
internal static class PostgresSettings
{
    /// <summary>The schema of an address that names none.</summary>
    public const string DefaultSchema = "xhs";

    private static readonly Dictionary<string, SslMode> Modes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["disable"] = SslMode.Disable,
        ["allow"] = SslMode.Allow,
        ["prefer"] = SslMode.Prefer,
        ["require"] = SslMode.Require,
        ["verify-ca"] = SslMode.VerifyCA,
        ["verify-full"] = SslMode.VerifyFull,
    };

    /// <summary>Reads an address. The password comes from elsewhere.</summary>
    /// <param name="address">The address.</param>
    /// <param name="options">The limits of time.</param>
    /// <returns>What the library needs, and the schema.</returns>
    /// <exception cref="XhsStoreException">StoreInvalid.</exception>
    public static (NpgsqlConnectionStringBuilder Connection, string Schema) Read(
        StoreAddress address, PostgresStoreOptions options)
    {
        var server = address.Server!;
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = server.IdnHost,
            Port = server.Port > 0 ? server.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(server.AbsolutePath.Substring(1)),
            ApplicationName = "XhsPowerShell",
            // A name in a certificate is checked unless the address itself says that it is not to be.
            SslMode = IsLoopback(server) ? SslMode.Prefer : SslMode.VerifyFull,
            Timeout = (int)options.CommandTimeout.TotalSeconds,
            CommandTimeout = (int)options.CommandTimeout.TotalSeconds,
            CancellationTimeout = 1000,
            TcpKeepAlive = true,
            // One connection, and nothing that a pooler in transaction mode would lose.
            Pooling = false,
            Enlist = false,
            MaxAutoPrepare = 0,
            NoResetOnClose = true,
        };
        if (server.UserInfo.Length > 0)
        {
            connection.Username = Uri.UnescapeDataString(server.UserInfo);
        }

        // The library itself reads PGPASSWORD, PGPASSFILE and .pgpass.
        if (options.Password is { Length: > 0 } password)
        {
            connection.Password = password;
        }

        var schema = DefaultSchema;
        foreach (var (name, value) in Parameters(server))
        {
            switch (name)
            {
                case "sslmode" when Modes.TryGetValue(value, out var mode):
                    connection.SslMode = mode;
                    break;
                case "sslrootcert" when value.Length > 0:
                    connection.RootCertificate = value;
                    break;
                // Tells the workers apart in what the server shows of its connections.
                case "application_name" when value.Length > 0:
                    connection.ApplicationName = value;
                    break;
                // It becomes part of statements.
                case "schema" when Regex.IsMatch(value, "^[a-z_][a-z0-9_]{0,62}$"):
                    schema = value;
                    break;
                default:
                    throw StoreErrors.Create("StoreInvalid", "ServerParameter", address.ToString(), name);
            }
        }

        return (connection, schema);
    }

    private static IEnumerable<(string Name, string Value)> Parameters(Uri server) => server.Query
        .TrimStart('?')
        .Split(['&'], StringSplitOptions.RemoveEmptyEntries)
        .Select(static pair => pair.Split(['='], 2))
        .Select(static pair => (
            Uri.UnescapeDataString(pair[0]).ToLowerInvariant(),
            pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : string.Empty));

    private static bool IsLoopback(Uri server) =>
        server.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(server.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
#endif
