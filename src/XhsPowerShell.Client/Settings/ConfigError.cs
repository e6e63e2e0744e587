using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Settings;

/// <summary>The errors of the configuration. Each says what is wrong and how to fix it.</summary>
internal static class ConfigError
{
    public static XhsConfigException Damaged(string path, string why, Exception? cause = null) =>
        new("ConfigDamaged", Texts.Get("ConfigDamaged", path, why), path, cause);

    public static XhsConfigException NewerVersion(string path, long version) =>
        new("ConfigNewerVersion", Texts.Get("ConfigNewerVersion", path, version), path);

    public static XhsConfigException Unreadable(string path, string why, Exception? cause = null) =>
        new("ConfigUnreadable", Texts.Get("ConfigUnreadable", path, why.TrimEnd('.')), path, cause);

    public static XhsConfigException WriteFailed(string path, Exception cause) =>
        new("ConfigWriteFailed", Texts.Get("ConfigWriteFailed", path, SystemMessage.From(cause)), path, cause);

    public static XhsConfigException IsLink(string path, string link) =>
        new("ConfigIsLink", Texts.Get("ConfigIsLink", path, link), path);

    public static XhsConfigException Invalid(string variable, string why) =>
        new("ConfigInvalid", Texts.Get("ConfigInvalid", variable, why));

    /// <summary>A call wants kept answers, and the store is turned off by name.</summary>
    public static XhsConfigException StoreIsOff(XhsConfigSource source) =>
        new("ConfigInvalid", Texts.Get("StoreIsOff", Place(source)));

    private static string Place(XhsConfigSource source) => source switch
    {
        XhsConfigSource.Environment => Texts.Get("PlaceEnvironment", EnvironmentSettings.StoreVariable),
        XhsConfigSource.Session => Texts.Get("PlaceSession"),
        XhsConfigSource.User => Texts.Get("PlaceFile", Storage.ConfigFile.Path),
        _ => Texts.Get("PlaceCall"),
    };
}
