using System.Security.Cryptography;
using System.Text;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>
/// How a secret is stored in the file: encrypted with DPAPI for the current user on Windows, in clear elsewhere, where
/// the permissions of the file protect it.
/// </summary>
internal static class SecretProtection
{
    private const string None = "none";
    private const string Dpapi = "dpapi";

    /// <summary>Encrypts a secret where the system can; null stays null.</summary>
    /// <exception cref="CryptographicException">Windows cannot encrypt it for this user.</exception>
    public static (string? Text, string? Protection) Protect(string? secret)
    {
        if (secret is null)
        {
            return default;
        }

#if NET8_0_OR_GREATER
        if (!OperatingSystem.IsWindows())
        {
            return (secret, None);
        }
#endif
        var bytes = ProtectedData.Protect(Encoding.UTF8.GetBytes(secret), null, DataProtectionScope.CurrentUser);
        return (Convert.ToBase64String(bytes), Dpapi);
    }

    /// <summary>Reads a stored secret; null stays null. A file written by hand may leave the protection out.</summary>
    /// <exception cref="XhsConfigException">ConfigUnreadable, or ConfigDamaged when it is not base64.</exception>
    public static string? Unprotect(string path, string? text, string? protection) => text is null
        ? null
        : protection switch
        {
            null or None => text,
            Dpapi => Decrypt(path, text),
            _ => throw ConfigError.Damaged(path, Texts.Get("DetailProtection")),
        };

    private static string Decrypt(string path, string text)
    {
#if NET8_0_OR_GREATER
        if (!OperatingSystem.IsWindows())
        {
            throw ConfigError.Unreadable(path, Texts.Get("DetailWrittenOnWindows"));
        }
#endif
        try
        {
            var bytes = Convert.FromBase64String(text);
            return Encoding.UTF8.GetString(ProtectedData.Unprotect(bytes, null, DataProtectionScope.CurrentUser));
        }
        catch (FormatException e)
        {
            throw ConfigError.Damaged(path, Texts.Get("DetailNotBase64"), e);
        }
        catch (CryptographicException e)
        {
            throw ConfigError.Unreadable(
                path, Texts.Get("DetailOtherUser"), e);
        }
    }
}
