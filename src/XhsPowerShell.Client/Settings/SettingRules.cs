using System.Net;
using XhsPowerShell.Client.Errors;

namespace XhsPowerShell.Client.Settings;

/// <summary>The rules for each setting: the same for a parameter, an environment variable and the file.</summary>
internal static class SettingRules
{
    private static readonly XhsRegion[] Regions = [XhsRegion.Global, XhsRegion.China, XhsRegion.Sandbox];

    public static SettingProblem? FindProblem(SettingsLayer values) =>
        Token(values.Token)
        ?? Name(nameof(values.SecretName), values.SecretName)
        ?? Name(nameof(values.Vault), values.Vault)
        ?? TokenOrSecret(values)
        ?? Address(values)
        ?? Range(nameof(values.TimeoutSec), values.TimeoutSec, 1, 3600, "MustBeSecondsInRange")
        ?? Range(nameof(values.MaximumRetryCount), values.MaximumRetryCount, 0, 20)
        ?? Range(nameof(values.RetryIntervalSec), values.RetryIntervalSec, 0, 300, "MustBeSecondsInRange")
        ?? Range(nameof(values.ThrottleLimit), values.ThrottleLimit, 1, 64)
        ?? Proxy(values.Proxy)
        ?? ProxyCredential(values.ProxyCredential)
        ?? Store(values.Store)
        ?? Name(nameof(values.StorePassword), values.StorePassword)
        ?? Name(nameof(values.StoreSecretName), values.StoreSecretName)
        ?? Name(nameof(values.StoreVault), values.StoreVault)
        ?? PasswordOrSecret(values)
        ?? Range(nameof(values.DailyCallLimit), values.DailyCallLimit, -1, 1_000_000_000);

    /// <summary>Reads the name of a region, in any case; a number is refused.</summary>
    public static XhsRegion? ParseRegion(string text) =>
        Regions.Cast<XhsRegion?>().FirstOrDefault(
            region => string.Equals(region.ToString(), text.Trim(), StringComparison.OrdinalIgnoreCase));

    private static SettingProblem? Token(string? token)
    {
        const string Setting = nameof(SettingsLayer.Token);
        if (token is null)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(token))
        {
            return new(Setting, Texts.Get("MustNotBeEmpty"));
        }

        // Pasted text often contains line ends, non-breaking spaces and invisible marks; the service would only say
        // 'invalid'.
        return token.All(IsVisible)
            ? null
            : new(Setting, Texts.Get("MustBeVisible"));
    }

    private static bool IsVisible(char c) =>
        !char.IsWhiteSpace(c)
        && char.GetUnicodeCategory(c)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate);

    private static SettingProblem? Name(string setting, string? name) => name switch
    {
        null => null,
        _ when string.IsNullOrWhiteSpace(name) => new(setting, Texts.Get("MustNotBeEmpty")),
        _ when name.Any(char.IsControl) => new(setting, Texts.Get("MustHaveNoControls")),
        _ => null,
    };

    private static SettingProblem? TokenOrSecret(SettingsLayer values)
    {
        if (values.Token is not null && values.SecretName is not null)
        {
            return new(nameof(values.SecretName), Texts.Get("NotWithToken"));
        }

        return values.Vault is not null && values.SecretName is null
            ? new(nameof(values.Vault), Texts.Get("NeedsSecretName"))
            : null;
    }

    private static SettingProblem? PasswordOrSecret(SettingsLayer values)
    {
        if (values.StorePassword is not null && values.StoreSecretName is not null)
        {
            return new(nameof(values.StoreSecretName), Texts.Get("NotWithStorePassword"));
        }

        return values.StoreVault is not null && values.StoreSecretName is null
            ? new(nameof(values.StoreVault), Texts.Get("NeedsStoreSecretName"))
            : null;
    }

    private static SettingProblem? Address(SettingsLayer values)
    {
        if (values.Region is { } region && !Regions.Contains(region))
        {
            return new(nameof(values.Region), Texts.Get("MustBeRegion"));
        }

        if (values.BaseUri is not { } address)
        {
            return null;
        }

        if (values.Region == XhsRegion.Sandbox)
        {
            return new(nameof(values.BaseUri), Texts.Get("NotWithSandbox"));
        }

        return IsPlainHttp(address) && address.Query.Length == 0 && address.Fragment.Length == 0
            ? null
            : new(nameof(values.BaseUri), Texts.Get("MustBePlainAddress"));
    }

    private static SettingProblem? Proxy(Uri? proxy) => proxy is null || IsPlainHttp(proxy)
        ? null
        : new(nameof(SettingsLayer.Proxy), Texts.Get("MustBeProxy"));

    private static SettingProblem? Store(string? store)
    {
        try
        {
            _ = store is null ? null : StoreAddress.Parse(store);
            return null;
        }
        catch (FormatException exception)
        {
            return new(nameof(SettingsLayer.Store), exception.Message);
        }
    }

    private static bool IsPlainHttp(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Host.Length > 0
        && address.UserInfo.Length == 0;

    private static SettingProblem? ProxyCredential(NetworkCredential? credential) =>
        credential is null ? null : Name(nameof(SettingsLayer.ProxyCredential), credential.UserName) switch
        {
            null => null,
            var problem => problem with { Demand = Texts.Get("NeedsUserName") },
        };

    // Written so that NaN is outside every range.
    private static SettingProblem? Range(
        string setting, double? value, double from, double to, string text = "MustBeInRange") =>
        value is null || (value >= from && value <= to)
            ? null
            : new(setting, Texts.Get(text, from, to));
}
