using System.Net;
using XhsPowerShell.Client.Settings.Storage;

namespace XhsPowerShell.Client.Settings;

/// <summary>The complete settings of a call, and where each came from. A new instance holds the defaults.</summary>
public sealed record EffectiveSettings
{
    /// <summary>The token, or null when there is none or it is in a vault.</summary>
    public string? Token { get; init; }

    /// <summary>The name of the secret that holds the token, or null.</summary>
    public string? SecretName { get; init; }

    /// <summary>The vault of the secret; null for the default vault.</summary>
    public string? Vault { get; init; }

    /// <summary>Where the token, or the secret instead of it, came from.</summary>
    public XhsConfigSource TokenSource { get; init; }
    public XhsRegion Region { get; init; } = XhsRegion.Global;

    /// <summary>The address to call: absolute, http or https.</summary>
    public Uri BaseUri { get; init; } = RegionAddress.Get(XhsRegion.Global);

    /// <summary>Where the region and the address came from.</summary>
    public XhsConfigSource AddressSource { get; init; }

    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);
    public XhsConfigSource TimeoutSource { get; init; }

    /// <summary>How often a failed request is retried (count).</summary>
    public int MaximumRetryCount { get; init; } = 3;
    public XhsConfigSource MaximumRetryCountSource { get; init; }

    /// <summary>The wait before the first retry.</summary>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromSeconds(1);
    public XhsConfigSource RetryIntervalSource { get; init; }

    /// <summary>How many requests may be in flight at once (count).</summary>
    public int ThrottleLimit { get; init; } = 4;
    public XhsConfigSource ThrottleLimitSource { get; init; }

    /// <summary>The proxy; null for the system's own.</summary>
    public Uri? Proxy { get; init; }
    public XhsConfigSource ProxySource { get; init; }

    /// <summary>The credential for the proxy, or null.</summary>
    public NetworkCredential? ProxyCredential { get; init; }
    public XhsConfigSource ProxyCredentialSource { get; init; }

    /// <summary>True when the token may be sent over plain http.</summary>
    public bool AllowUnencryptedAuthentication { get; init; }
    public XhsConfigSource AllowUnencryptedAuthenticationSource { get; init; }

    /// <summary>Where answers are kept and limits are shared; null for nowhere.</summary>
    public StoreAddress? Store { get; init; }

    /// <summary>The store that is set, also while the sandbox does not use it; null for none.</summary>
    public StoreAddress? ConfiguredStore { get; init; }

    /// <summary>The store that is set, or the file in the user's data folder: where to look for kept data.</summary>
    public StoreAddress StoreOrLocal => ConfiguredStore ?? StoreAddress.ForUser;
    public XhsConfigSource StoreSource { get; init; }

    /// <summary>
    /// The password of the store's database; null when there is none, it is in a vault, or PostgreSQL's own settings
    /// (<c>PGPASSWORD</c>, <c>.pgpass</c>) have it.
    /// </summary>
    public string? StorePassword { get; init; }

    /// <summary>The name of the secret that holds that password, or null.</summary>
    public string? StoreSecretName { get; init; }

    /// <summary>The vault of that secret; null for the default vault.</summary>
    public string? StoreVault { get; init; }

    /// <summary>Where that password, or the secret instead of it, came from.</summary>
    public XhsConfigSource StorePasswordSource { get; init; }

    /// <summary>How old a kept answer may be that is used instead of a call; null or zero always calls.</summary>
    public TimeSpan? MaxAge { get; init; }
    public XhsConfigSource MaxAgeSource { get; init; }

    /// <summary>How many calls a day (+08:00) this process may make (count), or null.</summary>
    public long? DailyCallLimit { get; init; }
    public XhsConfigSource DailyCallLimitSource { get; init; }

    /// <summary>
    /// Resolves each setting: from the call's parameter, the session, the environment, the file, or the default, in
    /// this order.
    /// </summary>
    /// <param name="warn">Is told about files that others can read or write; may be null.</param>
    /// <exception cref="ArgumentException">A parameter of the call cannot be used.</exception>
    /// <exception cref="XhsConfigException">An environment variable or the file cannot be used.</exception>
    public static EffectiveSettings Resolve(SettingsLayer callParameters, Action<string>? warn = null) =>
        SettingResolver.Resolve(
            callParameters,
            SessionSettings.Get(),
            Environment.GetEnvironmentVariable,
            () => ConfigFile.Read(warn));

    /// <summary>Creates the output of <c>Get-XhsConfig</c>, without secrets.</summary>
    /// <returns>The settings, the token masked.</returns>
    /// <exception cref="XhsConfigException">XHS_CONFIG_PATH cannot be used.</exception>
    public XhsConfig ToConfig()
    {
        var path = ConfigFile.Path;
        return new XhsConfig
        {
            Token = SecretRedactor.MaskToken(Token),
            TokenSource = TokenSource.ToString(),
            SecretName = SecretName,
            SecretNameSource = TokenSource.ToString(),
            Vault = Vault,
            VaultSource = TokenSource.ToString(),
            Region = Region.ToString(),
            RegionSource = AddressSource.ToString(),
            BaseUri = SecretRedactor.FormatAddress(BaseUri),
            BaseUriSource = AddressSource.ToString(),
            TimeoutSec = (int)Timeout.TotalSeconds,
            TimeoutSecSource = TimeoutSource.ToString(),
            MaximumRetryCount = MaximumRetryCount,
            MaximumRetryCountSource = MaximumRetryCountSource.ToString(),
            RetryIntervalSec = RetryInterval.TotalSeconds,
            RetryIntervalSecSource = RetryIntervalSource.ToString(),
            ThrottleLimit = ThrottleLimit,
            ThrottleLimitSource = ThrottleLimitSource.ToString(),
            Proxy = SecretRedactor.FormatAddress(Proxy),
            ProxySource = ProxySource.ToString(),
            ProxyUserName = ProxyUser.Format(ProxyCredential),
            ProxyUserNameSource = ProxyCredentialSource.ToString(),
            AllowUnencryptedAuthentication = AllowUnencryptedAuthentication,
            AllowUnencryptedAuthenticationSource = AllowUnencryptedAuthenticationSource.ToString(),
            Store = (Store ?? (StoreSource == XhsConfigSource.Default ? null : ConfiguredStore))?.ToString(),
            StoreSource = StoreSource.ToString(),
            StorePassword = StorePassword is null ? null : SecretRedactor.Stars,
            StorePasswordSource = StorePasswordSource.ToString(),
            StoreSecretName = StoreSecretName,
            StoreSecretNameSource = StorePasswordSource.ToString(),
            StoreVault = StoreVault,
            StoreVaultSource = StorePasswordSource.ToString(),
            MaxAge = MaxAge,
            MaxAgeSource = MaxAgeSource.ToString(),
            DailyCallLimit = DailyCallLimit,
            DailyCallLimitSource = DailyCallLimitSource.ToString(),
            Path = path,
            PathExists = System.IO.File.Exists(path),
        };
    }

    /// <summary>The region and the address, without secrets.</summary>
    public override string ToString() => $"{Region} {SecretRedactor.FormatAddress(BaseUri)}";
}
