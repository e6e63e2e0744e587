using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using XhsPowerShell.Store.Errors;

namespace XhsPowerShell.Store.Sqlite;

/// <summary>Translates what can go wrong with the file.</summary>
internal static class SqliteFaults
{
    /// <summary>True for what is a fault of the file, and not a mistake in the code.</summary>
    public static bool IsFault(Exception exception) => exception is SqliteException or IOException
        or UnauthorizedAccessException or InvalidDataException or InvalidCastException or FormatException
        or OverflowException or DllNotFoundException or TypeInitializationException or TargetInvocationException
        or BadImageFormatException;

    /// <summary>The error for a fault.</summary>
    /// <param name="errorId">
    /// What failed: <c>StoreUnavailable</c> (opening), <c>StoreReadFailed</c> or <c>StoreWriteFailed</c>.
    /// </param>
    /// <param name="path">The file.</param>
    /// <param name="exception">The fault.</param>
    public static XhsStoreException Translate(string errorId, string path, Exception exception) => exception switch
    {
        SqliteException fault => Translate(errorId, path, fault),
        IOException or UnauthorizedAccessException =>
            StoreErrors.Create(errorId, path, exception.Message.TrimEnd('.', '。'), exception),
        DllNotFoundException or TypeInitializationException or TargetInvocationException or BadImageFormatException =>
            StoreErrors.Create(
                "StoreUnavailable", path, Texts.Get("DetailNoLibrary", RuntimeInformation.OSDescription), exception),
        // Values of another type than this release writes.
        _ => StoreErrors.Create("StoreDamaged", path, exception.Message.TrimEnd('.', '。'), exception),
    };

    private static XhsStoreException Translate(string errorId, string path, SqliteException fault) =>
        fault.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StoreErrors.Create("StoreLocked", path, null, fault),
            raw.SQLITE_NOTADB when !StartsAsDatabase(path) => StoreErrors.Create("StoreForeign", path, null, fault),
            // Tables or columns that are missing are an error of the statement.
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_ERROR or raw.SQLITE_CONSTRAINT
                or raw.SQLITE_MISMATCH => StoreErrors.Create("StoreDamaged", path, Detail(fault), fault),
            raw.SQLITE_READONLY => StoreErrors.Create(errorId, path, Texts.Get("DetailReadOnly"), fault),
            raw.SQLITE_CANTOPEN => StoreErrors.Create(errorId, path, Texts.Get("DetailCannotOpen"), fault),
            raw.SQLITE_FULL => StoreErrors.Create(errorId, path, Texts.Get("DetailFull"), fault),
            _ => StoreErrors.Create(errorId, path, Detail(fault), fault),
        };

    /// <summary>What SQLite says of a fault.</summary>
    // "SQLite Error 11: 'database disk image is malformed'."
    public static string Detail(SqliteException fault)
    {
        var text = fault.Message;
        var start = text.IndexOf('\'');
        var end = text.LastIndexOf('\'');
        return end > start ? text.Substring(start + 1, end - start - 1) : text;
    }

    private static bool StartsAsDatabase(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            foreach (var expected in "SQLite format 3\0")
            {
                var value = file.ReadByte();
                if (value < 0)
                {
                    return file.Length > 0;
                }

                if (value != expected)
                {
                    return false;
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
