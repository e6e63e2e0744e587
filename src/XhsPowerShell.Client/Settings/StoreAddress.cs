using System.Text.RegularExpressions;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Settings;

/// <summary>Where the store is: a file of SQLite, or a database of PostgreSQL.</summary>
public sealed record StoreAddress
{
    /// <summary>The setting for the file in the user's data folder.</summary>
    public const string Local = "Local";

    /// <summary>The setting for no store, also when a lower level names one.</summary>
    public const string None = "None";

    // It may hold a password, and would be taken for the name of a file.
    private const string ConnectionString =
        @"(^|[;/\\])\s*(host|server|data source|username|user id|password|pwd)\s*=[^;/\\]*;|;\s*(password|pwd)\s*=";

    private static readonly string[] Schemes = ["postgresql://", "postgres://"];

    private StoreAddress(string? file, Uri? server)
    {
        File = file;
        Server = server;
    }

    /// <summary>The full path of the file; null for a server.</summary>
    public string? File { get; }

    /// <summary>The address of the database, without a password; null for a file.</summary>
    public Uri? Server { get; }

    /// <summary>The address of the file in the user's data folder.</summary>
    public static StoreAddress ForUser => new(
        Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "XhsPowerShell",
            "store.db"),
        null);

    /// <param name="text"><c>Local</c>, <c>None</c>, a full path, or <c>postgresql://…</c>.</param>
    /// <returns>The address; null for <c>None</c>.</returns>
    /// <exception cref="FormatException">It is none of these; the message says what it must be.</exception>
    public static StoreAddress? Parse(string text)
    {
        if (text.Equals(None, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (text.Equals(Local, StringComparison.OrdinalIgnoreCase))
        {
            return ForUser;
        }

        return Array.Exists(Schemes, scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            ? ParseServer(text)
            : ParseFile(text);
    }

    /// <summary>
    /// True for what a front end makes a full path of: it has a folder or an ending. A single word is more likely a
    /// mistyped <c>Local</c>.
    /// </summary>
    public static bool IsPath(string text) => !text.Contains("://") && text.IndexOfAny(['/', '\\', '.', ':']) >= 0;

    /// <summary>The path, or the address of the database.</summary>
    /// <returns>The text; never a password.</returns>
    public override string ToString() => File ?? Server!.OriginalString;

    private static StoreAddress ParseServer(string text)
    {
        // A password in an address is shown wherever the address is.
        const string Password = @"//[^/@]*:[^?]*@|(password|pwd)\s*=";
        if (Regex.IsMatch(Uri.UnescapeDataString(text), Password, RegexOptions.IgnoreCase))
        {
            throw new FormatException(Texts.Get("MustHaveNoPassword"));
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var server)
            && server is { Host.Length: > 0, AbsolutePath.Length: > 1, Fragment: "" }
            ? new StoreAddress(null, server)
            : throw new FormatException(Texts.Get("MustBeServer"));
    }

    private static StoreAddress ParseFile(string text)
    {
        // The first expression of a process takes milliseconds, and few paths have a semicolon.
        if (text.Split(';').Length > 1 && Regex.IsMatch(text, ConnectionString, RegexOptions.IgnoreCase))
        {
            throw new FormatException(Texts.Get("MustBeServer"));
        }

        try
        {
            // A relative path would be another file in each folder that a script is started from.
            if (Path.IsPathRooted(text) && Path.GetFileName(text).Length > 0 && !text.Contains("://")
                && !Directory.Exists(text))
            {
                return new StoreAddress(Path.GetFullPath(text), null);
            }
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException
            or PathTooLongException)
        {
            // Not a path of this system.
        }

        throw new FormatException(Texts.Get("MustBeStore"));
    }
}
