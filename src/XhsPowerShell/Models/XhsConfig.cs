namespace XhsPowerShell;

/// <summary>
/// The settings that a call would use now, and where each came from. The token and the secret of the vault have one
/// source, since naming either replaces both; so have the password of the store and its secret, and the region and the
/// address.
/// </summary>
public sealed class XhsConfig
{
    /// <summary>
    /// A mask for the token, with its last four characters when it is long enough; null without a token.
    /// </summary>
    public string? Token { get; init; }

    /// <summary>Where the token came from.</summary>
    public string? TokenSource { get; init; }

    /// <summary>The name of the secret in SecretManagement that is read instead of a token, or null.</summary>
    public string? SecretName { get; init; }

    /// <summary>Where the name of the secret came from.</summary>
    public string? SecretNameSource { get; init; }

    /// <summary>The vault of the secret; null for the default vault.</summary>
    public string? Vault { get; init; }

    /// <summary>Where the name of the vault came from.</summary>
    public string? VaultSource { get; init; }

    /// <summary>The host of the service that answers.</summary>
    public string? Region { get; init; }

    /// <summary>Where the region came from.</summary>
    public string? RegionSource { get; init; }

    /// <summary>The address that is called.</summary>
    public string? BaseUri { get; init; }

    /// <summary>Where the address came from; the region's own address has the source of the region.</summary>
    public string? BaseUriSource { get; init; }

    /// <summary>How long one request may take (seconds).</summary>
    public int TimeoutSec { get; init; }

    /// <summary>Where the timeout came from.</summary>
    public string? TimeoutSecSource { get; init; }

    /// <summary>How often a failed request is tried again (count).</summary>
    public int MaximumRetryCount { get; init; }

    /// <summary>Where the number of retries came from.</summary>
    public string? MaximumRetryCountSource { get; init; }

    /// <summary>The wait before the first retry (seconds); the later ones grow from it.</summary>
    public double RetryIntervalSec { get; init; }

    /// <summary>Where the wait came from.</summary>
    public string? RetryIntervalSecSource { get; init; }

    /// <summary>How many requests may be under way at once (count).</summary>
    public int ThrottleLimit { get; init; }

    /// <summary>Where the limit came from.</summary>
    public string? ThrottleLimitSource { get; init; }

    /// <summary>The address of the proxy, without user and password; null for the system's own.</summary>
    public string? Proxy { get; init; }

    /// <summary>Where the proxy came from.</summary>
    public string? ProxySource { get; init; }

    /// <summary>The user name for the proxy, as <c>DOMAIN\user</c> if it has a domain, or null.</summary>
    public string? ProxyUserName { get; init; }

    /// <summary>Where the credential for the proxy came from.</summary>
    public string? ProxyUserNameSource { get; init; }

    /// <summary>True when the token may be sent over plain http.</summary>
    public bool AllowUnencryptedAuthentication { get; init; }

    /// <summary>Where that permission came from.</summary>
    public string? AllowUnencryptedAuthenticationSource { get; init; }

    /// <summary>Where answers are kept: a path, or an address without a password; null for nowhere.</summary>
    public string? Store { get; init; }

    /// <summary>Where the place of the store came from.</summary>
    public string? StoreSource { get; init; }

    /// <summary>A mask for the password of the store's database; null when it is not among these settings.</summary>
    public string? StorePassword { get; init; }

    /// <summary>Where that password came from.</summary>
    public string? StorePasswordSource { get; init; }

    /// <summary>The name of the secret in SecretManagement that is read instead of that password, or null.</summary>
    public string? StoreSecretName { get; init; }

    /// <summary>Where the name of that secret came from.</summary>
    public string? StoreSecretNameSource { get; init; }

    /// <summary>The vault of that secret; null for the default vault.</summary>
    public string? StoreVault { get; init; }

    /// <summary>Where the name of that vault came from.</summary>
    public string? StoreVaultSource { get; init; }

    /// <summary>How old a kept answer may be that is used instead of a call; null or zero always calls.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Where the age came from.</summary>
    public string? MaxAgeSource { get; init; }

    /// <summary>How many calls a day (+08:00) may be made (count), or null.</summary>
    public long? DailyCallLimit { get; init; }

    /// <summary>Where the limit of calls came from.</summary>
    public string? DailyCallLimitSource { get; init; }

    /// <summary>The full path of the configuration file.</summary>
    public string? Path { get; init; }

    /// <summary>True when the configuration file exists.</summary>
    public bool PathExists { get; init; }

    /// <summary>The region, the address and the mask of the token.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", Region, BaseUri, Token).TrimEnd();
}
