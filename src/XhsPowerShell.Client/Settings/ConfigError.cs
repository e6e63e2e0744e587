using System;

namespace XhsPowerShell.Client.Settings;

/// <summary>The errors of the configuration, each with the way out of it.</summary>
internal static class ConfigError
{
    private const string WayOut =
        "Mend it, or delete it with 'Remove-XhsConfig' and set it up again with 'Set-XhsConfig'. Nothing was changed.";

    public static XhsConfigException Damaged(string path, string why, Exception? cause = null) =>
        new("ConfigDamaged", $"The configuration file '{path}' is damaged: {why}. {WayOut}", path, cause);

    public static XhsConfigException NewerVersion(string path, long version) =>
        new(
            "ConfigNewerVersion",
            $"The configuration file '{path}' has version {version}, which a newer XhsPowerShell wrote; this one knows " +
            "version 1. Update XhsPowerShell, or name another file in XHS_CONFIG_PATH. Nothing was changed.",
            path);

    public static XhsConfigException Unreadable(string path, string why, Exception? cause = null) =>
        new(
            "ConfigUnreadable",
            $"The configuration file '{path}' cannot be read: {why.TrimEnd('.')}. " +
            "Mend that, or name another file in XHS_CONFIG_PATH. Nothing was changed.",
            path,
            cause);

    public static XhsConfigException WriteFailed(string path, Exception cause) =>
        new(
            "ConfigWriteFailed",
            $"The configuration file '{path}' cannot be written: {cause.Message.TrimEnd('.')}. What was " +
            "there is unchanged. Mend the cause, name another file in XHS_CONFIG_PATH, or keep the settings in memory with '-Scope Session'.",
            path,
            cause);

    public static XhsConfigException IsLink(string path, string link) =>
        new(
            "ConfigIsLink",
            $"The configuration file '{path}' is not written, because '{link}' is a link and the token could end up " +
            "where others read it. Remove the link, or name the real file in XHS_CONFIG_PATH. Nothing was changed.",
            path);

    public static XhsConfigException Invalid(string variable, string why) =>
        new("ConfigInvalid", $"The environment variable {variable} cannot be used: {why} Correct it or remove it.");
}
