using System;
using System.Security.Cryptography;
using System.Text;

namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>
/// How a secret lies in the file: sealed with DPAPI for the current user on Windows, as it is elsewhere, where the
/// permissions of the file are what protects it.
/// </summary>
internal static class SecretProtection
{
    public const string None = "none";
    public const string Dpapi = "dpapi";

    /// <summary>Seals a secret as well as the system can.</summary>
    /// <exception cref="CryptographicException">Windows cannot seal it for this user.</exception>
    public static (string Text, string Protection) Protect(string secret)
    {
#if NET8_0_OR_GREATER
        if (!OperatingSystem.IsWindows())
        {
            return (secret, None);
        }
#endif
        var bytes = ProtectedData.Protect(Encoding.UTF8.GetBytes(secret), null, DataProtectionScope.CurrentUser);
        return (Convert.ToBase64String(bytes), Dpapi);
    }

    /// <summary>Opens what DPAPI sealed.</summary>
    /// <exception cref="XhsConfigException">ConfigUnreadable, or ConfigDamaged when it is no base64.</exception>
    public static string Unprotect(string path, string text)
    {
#if NET8_0_OR_GREATER
        if (!OperatingSystem.IsWindows())
        {
            throw ConfigError.Unreadable(path, "it was written on Windows, and only there can its secrets be opened.");
        }
#endif
        try
        {
            var bytes = Convert.FromBase64String(text);
            return Encoding.UTF8.GetString(ProtectedData.Unprotect(bytes, null, DataProtectionScope.CurrentUser));
        }
        catch (FormatException e)
        {
            throw ConfigError.Damaged(path, "a protected secret in it is not base64", e);
        }
        catch (CryptographicException e)
        {
            throw ConfigError.Unreadable(
                path, "Windows opens its secrets only for the user who wrote it, on the same computer.", e);
        }
    }
}
