using XhsPowerShell.Client.Settings;

namespace XhsPowerShell.Commands.Base;

/// <summary>The settings of one call; fetches secrets from the user's vault when only their names are stored.</summary>
internal static class CallSettings
{
    /// <exception cref="XhsConfigException">A setting is not usable, or the vault has no such secret.</exception>
    public static EffectiveSettings Resolve(XhsCommand command, SettingsLayer parameters)
    {
        var settings = EffectiveSettings.Resolve(parameters, command.Messages.Warning);
        settings = WithPassword(settings, settings.Store);
        return settings is { Token: null, SecretName: { } name } && settings.Region != XhsRegion.Sandbox
            ? settings with { Token = VaultSecret.Read(VaultSecret.Token, name, settings.Vault) }
            : settings;
    }

    /// <summary>The settings for looking at the store, whatever a call would do with it.</summary>
    /// <exception cref="XhsConfigException">A setting is not usable, or the vault has no such secret.</exception>
    public static EffectiveSettings ResolveForStore(XhsCommand command, SettingsLayer parameters)
    {
        var settings = EffectiveSettings.Resolve(parameters, command.Messages.Warning);
        return WithPassword(settings, settings.ConfiguredStore);
    }

    // A file needs no password: no vault is unlocked for it.
    private static EffectiveSettings WithPassword(EffectiveSettings settings, StoreAddress? store) =>
        store?.Server is not null && settings is { StorePassword: null, StoreSecretName: { } name }
            ? settings with
            {
                StorePassword = VaultSecret.Read(VaultSecret.StorePassword, name, settings.StoreVault),
            }
            : settings;
}
