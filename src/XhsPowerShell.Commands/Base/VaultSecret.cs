using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Security;
using XhsPowerShell.Commands.Binding;
using XhsPowerShell.Commands.Output;

namespace XhsPowerShell.Commands.Base;

/// <summary>Reads secrets of the user's vaults, through Microsoft.PowerShell.SecretManagement.</summary>
internal static class VaultSecret
{
    /// <summary>The error for the token: what it says, and how to do without the vault.</summary>
    public const string Token = "SecretUnavailable";

    /// <summary>The same for the password of the store.</summary>
    public const string StorePassword = "StoreSecretUnavailable";

    private const string GetSecret = "Microsoft.PowerShell.SecretManagement\\Get-Secret";

    /// <summary>Reads a secret.</summary>
    /// <param name="purpose"><see cref="Token"/> or <see cref="StorePassword"/>.</param>
    /// <param name="name">The name of the secret.</param>
    /// <param name="vault">The vault; null for the registered ones.</param>
    /// <exception cref="XhsConfigException">SecretUnavailable.</exception>
    public static string Read(string purpose, string name, string? vault)
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
            throw Unavailable(purpose, name, vault, CmdletTexts.Get("NoSecretModule"), error);
        }
        catch (RuntimeException error) when (error is not PipelineStoppedException)
        {
            throw Unavailable(purpose, name, vault, error.Message.TrimEnd('.'), error);
        }

        return results.FirstOrDefault()?.BaseObject switch
        {
            SecureString secure => SecureText.Read(secure),
            string text => text,
            PSCredential credential => SecureText.Read(credential.Password),
            _ => throw Unavailable(purpose, name, vault, CmdletTexts.Get("SecretIsNoText"), null),
        };
    }

    private static XhsConfigException Unavailable(
        string purpose, string name, string? vault, string why, Exception? cause) => new(
        "SecretUnavailable",
        CmdletTexts.Get(vault is null ? purpose : purpose + "InVault", name, why, vault),
        innerException: cause);
}
