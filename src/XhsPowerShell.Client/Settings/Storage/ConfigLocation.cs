using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>
/// The location of the configuration file: where XHS_CONFIG_PATH says, or in the user's config folder.
/// </summary>
/// <param name="Path">The full path.</param>
/// <param name="IsDefault">True when the folder is the module's own.</param>
internal sealed record ConfigLocation(string Path, bool IsDefault)
{
    private const string PathVariable = "XHS_CONFIG_PATH";

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <exception cref="XhsConfigException">ConfigInvalid: XHS_CONFIG_PATH cannot be used.</exception>
    public static ConfigLocation Find(Func<string, string?> variable)
    {
        if (variable(PathVariable) is { } path && !string.IsNullOrWhiteSpace(path))
        {
            return new(Wished(path), IsDefault: false);
        }

        return new(System.IO.Path.Combine(UserFolder(variable), "XhsPowerShell", "config.json"), IsDefault: true);
    }

    // A relative path would be another file in each folder that a script is started from.
    private static string Wished(string path)
    {
        try
        {
            return IsFull(path) && System.IO.Path.GetFileName(path).Length > 0
                ? System.IO.Path.GetFullPath(path)
                : throw ConfigError.Invalid(PathVariable, Texts.Get("MustBeFullPath"));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or PathTooLongException)
        {
            throw ConfigError.Invalid(PathVariable, Texts.Get("NotAPath"));
        }
    }

    private static string UserFolder(Func<string, string?> variable)
    {
        if (IsWindows)
        {
            return Full("APPDATA") ?? Special(Environment.SpecialFolder.ApplicationData);
        }

        return Full("XDG_CONFIG_HOME")
            ?? System.IO.Path.Combine(Full("HOME") ?? Special(Environment.SpecialFolder.UserProfile), ".config");

        string? Full(string name) => variable(name) is { } folder && IsFull(folder) ? folder : null;
    }

    private static string Special(Environment.SpecialFolder folder) =>
        Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify);

#if NET8_0_OR_GREATER
    private static bool IsWindows => OperatingSystem.IsWindows();

    private static bool IsFull(string path) => System.IO.Path.IsPathFullyQualified(path);
#else
    private static bool IsWindows => true;

    // 'C:file' and '\file' are rooted but still relative.
    private static bool IsFull(string path) =>
        path.StartsWith(@"\\", StringComparison.Ordinal)
        || (path.Length > 2 && path[1] == ':' && (path[2] == '\\' || path[2] == '/'));
#endif
}
