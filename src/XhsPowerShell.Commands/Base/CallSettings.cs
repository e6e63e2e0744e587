using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Security;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands.Base;

/// <summary>The settings of one call; fetches the token from the user's vault when only its name is stored.</summary>
internal static class CallSettings
{
    private const string GetSecret = "Microsoft.PowerShell.SecretManagement\\Get-Secret";

    /// <exception cref="XhsConfigException">A setting is not usable, or the vault has no such secret.</exception>
    public static EffectiveSettings Resolve(XhsCommand command, SettingsLayer parameters)
    {
        var settings = EffectiveSettings.Resolve(parameters, command.Messages.Warning);
        return settings is { Token: null, SecretName: { } name } && settings.Region != XhsRegion.Sandbox
            ? settings with { Token = ReadSecret(name, settings.Vault) }
            : settings;
    }

    private static string ReadSecret(string name, string? vault)
    {
        Collection<PSObject> results;
        try
        {
            // The user's own runspace: vaults are registered, and unlocked, for the user and the session.
            using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
            shell.AddCommand(GetSecret).AddParameter("Name", name).AddParameter("ErrorAction", ActionPreference.Stop);
            if (vault is not null)
            {
                shell.AddParameter("Vault", vault);
            }

            results = shell.Invoke();
        }
        catch (CommandNotFoundException error)
        {
            throw Unavailable(name, vault, CmdletTexts.Get("NoSecretModule"), error);
        }
        catch (RuntimeException error) when (error is not PipelineStoppedException)
        {
            throw Unavailable(name, vault, error.Message.TrimEnd('.'), error);
        }

        return results.FirstOrDefault()?.BaseObject switch
        {
            SecureString secure => SecureText.Read(secure),
            string text => text,
            PSCredential credential => SecureText.Read(credential.Password),
            _ => throw Unavailable(name, vault, CmdletTexts.Get("SecretIsNoText"), null),
        };
    }

    private static XhsConfigException Unavailable(string name, string? vault, string why, Exception? cause) => new(
        "SecretUnavailable",
        CmdletTexts.Get(vault is null ? "SecretUnavailable" : "SecretUnavailableInVault", name, why, vault),
        innerException: cause);
}
