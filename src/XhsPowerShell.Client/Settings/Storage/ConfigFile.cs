namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>
/// The user's configuration file: <c>XHS_CONFIG_PATH</c>, or <c>XhsPowerShell/config.json</c> in the user's config
/// folder. It is always complete. When several processes change it at once, the last one wins.
/// </summary>
public static class ConfigFile
{
    /// <summary>The full path, whether or not the file exists.</summary>
    /// <exception cref="XhsConfigException">ConfigInvalid: XHS_CONFIG_PATH cannot be used.</exception>
    public static string Path => Store.Path;
    private static ConfigStore Store => new(ConfigLocation.Find(Environment.GetEnvironmentVariable));

    /// <summary>Reads the file; changes of other processes are visible at once.</summary>
    /// <param name="warn">Is told, once a process, when others can read or change the file; may be null.</param>
    /// <returns>The settings; empty when there is no file.</returns>
    /// <exception cref="XhsConfigException">
    /// ConfigDamaged, ConfigUnreadable, ConfigNewerVersion, or ConfigInvalid for XHS_CONFIG_PATH.
    /// </exception>
    public static SettingsLayer Read(Action<string>? warn = null) => Store.Read(warn);

    /// <summary>Merges values into those of the file, which is created when it does not exist.</summary>
    /// <param name="changes">What to change; null values leave a setting as it is.</param>
    /// <param name="warn">Is told, once a process, when others can read or change the folder; may be null.</param>
    /// <exception cref="ArgumentException">A value cannot be used.</exception>
    /// <exception cref="XhsConfigException">
    /// As for reading, and ConfigIsLink or ConfigWriteFailed. The file is then unchanged.
    /// </exception>
    public static void Update(SettingsLayer changes, Action<string>? warn = null) => Store.Update(changes, warn);

    /// <summary>Deletes the file, also a damaged one.</summary>
    /// <returns>False when there was none.</returns>
    /// <exception cref="XhsConfigException">ConfigIsLink, ConfigWriteFailed, or ConfigInvalid.</exception>
    public static bool Delete() => Store.Delete();
}
