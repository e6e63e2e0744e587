using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>The fields of a configuration file, in the order in which they are written.</summary>
internal sealed class ConfigData
{
    public long? Version { get; set; }
    public string? Token { get; set; }
    public string? TokenProtection { get; set; }
    public string? SecretName { get; set; }
    public string? Vault { get; set; }
    public string? Region { get; set; }
    public Uri? BaseUri { get; set; }
    public int? TimeoutSec { get; set; }
    public int? MaximumRetryCount { get; set; }
    public double? RetryIntervalSec { get; set; }
    public int? ThrottleLimit { get; set; }
    public Uri? Proxy { get; set; }
    public string? ProxyUserName { get; set; }
    public string? ProxyPassword { get; set; }
    public string? ProxyPasswordProtection { get; set; }
    public bool? AllowUnencryptedAuthentication { get; set; }
    public string? Store { get; set; }
    public string? StorePassword { get; set; }
    public string? StorePasswordProtection { get; set; }
    public string? StoreSecretName { get; set; }
    public string? StoreVault { get; set; }
    public string? MaxAge { get; set; }
    public long? DailyCallLimit { get; set; }

    /// <summary>
    /// Fields that a person or a later release added; simple values are kept when the file is rewritten.
    /// </summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }

    /// <summary>Creates the fields of a file from settings and encrypts the secrets.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Windows cannot encrypt a
    /// secret.</exception>
    public static ConfigData Create(SettingsLayer layer, Dictionary<string, JsonElement>? others)
    {
        var (token, tokenProtection) = SecretProtection.Protect(layer.Token);
        var (password, passwordProtection) = SecretProtection.Protect(layer.ProxyCredential?.Password);
        var (storePassword, storePasswordProtection) = SecretProtection.Protect(layer.StorePassword);
        return new ConfigData
        {
            Version = 1,
            Token = token,
            TokenProtection = tokenProtection,
            SecretName = layer.SecretName,
            Vault = layer.Vault,
            Region = layer.Region?.ToString(),
            BaseUri = layer.BaseUri,
            TimeoutSec = layer.TimeoutSec,
            MaximumRetryCount = layer.MaximumRetryCount,
            RetryIntervalSec = layer.RetryIntervalSec,
            ThrottleLimit = layer.ThrottleLimit,
            Proxy = layer.Proxy,
            ProxyUserName = ProxyUser.Format(layer.ProxyCredential),
            ProxyPassword = password,
            ProxyPasswordProtection = passwordProtection,
            AllowUnencryptedAuthentication = layer.AllowUnencryptedAuthentication,
            Store = layer.Store,
            StorePassword = storePassword,
            StorePasswordProtection = storePasswordProtection,
            StoreSecretName = layer.StoreSecretName,
            StoreVault = layer.StoreVault,
            MaxAge = layer.MaxAge is { } age ? AgeText.Format(age) : null,
            DailyCallLimit = layer.DailyCallLimit,
            Others = others,
        };
    }

    /// <summary>Creates settings from the fields of a file and decrypts the secrets.</summary>
    /// <exception cref="XhsConfigException">ConfigDamaged or ConfigUnreadable.</exception>
    public SettingsLayer ToLayer(string path)
    {
        var layer = new SettingsLayer
        {
            Token = SecretProtection.Unprotect(path, Token, TokenProtection),
            SecretName = SecretName,
            Vault = Vault,
            Region = Region is null ? null : SettingRules.ParseRegion(Region)
                ?? throw ConfigError.Damaged(path, Texts.Get("DetailField", "region", Texts.Get("MustBeRegion"))),
            BaseUri = BaseUri,
            TimeoutSec = TimeoutSec,
            MaximumRetryCount = MaximumRetryCount,
            RetryIntervalSec = RetryIntervalSec,
            ThrottleLimit = ThrottleLimit,
            Proxy = Proxy,
            ProxyCredential = CreateCredential(path),
            AllowUnencryptedAuthentication = AllowUnencryptedAuthentication,
            Store = Store,
            StorePassword = SecretProtection.Unprotect(path, StorePassword, StorePasswordProtection),
            StoreSecretName = StoreSecretName,
            StoreVault = StoreVault,
            MaxAge = MaxAge is null ? null : AgeText.TryParse(MaxAge, out var age)
                ? age
                : throw ConfigError.Damaged(path, Texts.Get("DetailField", "maxAge", Texts.Get("MustBeAge"))),
            DailyCallLimit = DailyCallLimit,
        };
        return SettingRules.FindProblem(layer) is { } problem
            ? throw ConfigError.Damaged(path, Texts.Get("DetailField", problem.Setting, problem.Demand))
            : layer;
    }

    private NetworkCredential? CreateCredential(string path)
    {
        var password = SecretProtection.Unprotect(path, ProxyPassword, ProxyPasswordProtection);
        return (ProxyUserName, password) switch
        {
            (null, null) => null,
            (null, _) => throw ConfigError.Damaged(
                path, Texts.Get("DetailField", "proxyPassword", Texts.Get("NeedsField", "proxyUserName"))),
            var (name, _) => ProxyUser.Parse(name, password ?? string.Empty),
        };
    }
}
