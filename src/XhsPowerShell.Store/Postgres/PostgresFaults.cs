#if NET8_0_OR_GREATER
using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;
using XhsPowerShell.Store.Errors;

namespace XhsPowerShell.Store.Postgres;

/// <summary>Translates what can go wrong with the database.</summary>
internal static class PostgresFaults
{
    /// <summary>True for what is a fault of the database or the network, and not a mistake in the code.</summary>
    public static bool IsFault(Exception exception) => exception is NpgsqlException or IOException or SocketException
        or TimeoutException or AuthenticationException or InvalidCastException or ObjectDisposedException
        or FormatException or OverflowException or InvalidDataException;

    /// <summary>True for what may be over in a moment.</summary>
    public static bool IsPassing(Exception exception) => exception switch
    {
        // Read-only: the connection still leads to a server that was the first one.
        PostgresException fault => fault.IsTransient || fault.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction
            or PostgresErrorCodes.QueryCanceled || fault.SqlState.StartsWith("08", StringComparison.Ordinal)
            || fault.SqlState.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException fault => fault.InnerException is not AuthenticationException,
        IOException or SocketException or TimeoutException or ObjectDisposedException => true,
        _ => false,
    };

    /// <summary>True when the other side has ended a connection; not when nobody is there.</summary>
    public static bool IsLostConnection(Exception exception) => exception switch
    {
        PostgresException fault => fault.SqlState.StartsWith("08", StringComparison.Ordinal)
            || fault.SqlState.StartsWith("57P", StringComparison.Ordinal),
        NpgsqlException { InnerException: IOException } or IOException => true,
        _ => false,
    };

    /// <summary>The error for a fault.</summary>
    /// <param name="errorId">
    /// What failed: <c>StoreUnavailable</c> (opening), <c>StoreReadFailed</c> or <c>StoreWriteFailed</c>.
    /// </param>
    /// <param name="location">The address.</param>
    /// <param name="exception">The fault.</param>
    public static XhsStoreException Translate(string errorId, string location, Exception exception)
    {
        if (exception is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable
            or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.InvalidSchemaName } missing)
        {
            return StoreErrors.Create(
                "StoreDamaged", "ServerDamaged", location, missing.MessageText.TrimEnd('.', '。'));
        }

        // Values that this release never writes.
        if (exception is InvalidDataException or InvalidCastException or FormatException or OverflowException)
        {
            return StoreErrors.Create("StoreDamaged", "ServerDamaged", location, exception.Message.TrimEnd('.', '。'));
        }

        var id = errorId == "StoreUnavailable" ? "ServerUnavailable" : errorId;
        return StoreErrors.Create(errorId, id, location, Detail(exception));
    }

    private static string Detail(Exception exception) => (exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.InvalidAuthorizationSpecification } fault =>
            Texts.Get("DetailPassword", fault.MessageText.TrimEnd('.', '。')),
        // The words of PgBouncer for a password that does not fit.
        PostgresException { SqlState: PostgresErrorCodes.ProtocolViolation } fault
            when fault.MessageText.Contains("authentication failed") =>
            Texts.Get("DetailPassword", fault.MessageText.TrimEnd('.', '。')),
        PostgresException fault => fault.MessageText + " (" + fault.SqlState + ")",
        NpgsqlException { InnerException: AuthenticationException inner } => Texts.Get("DetailTls", inner.Message),
        NpgsqlException { InnerException: { } inner } => inner.Message,
        // The library's own words for a server that wants a password and gets none.
        NpgsqlException fault when fault.Message.Contains("No password has been provided") =>
            Texts.Get("DetailNoPassword"),
        _ => exception.Message,
    }).TrimEnd('.', '。');
}
#endif
