using System.Net;
using XhsPowerShell.Client.Inputs;

namespace XhsPowerShell.Client.Settings;

/// <summary>
/// The settings of one level (a call, the session, the environment, the file); null where the level sets nothing.
/// </summary>
public sealed record SettingsLayer
{
    /// <summary>A level that sets nothing.</summary>
    public static SettingsLayer None { get; } = new();

    /// <summary>The token of the service.</summary>
    public string? Token { get; init; }

    /// <summary>The name of a secret in SecretManagement that is read instead of a token.</summary>
    public string? SecretName { get; init; }

    /// <summary>The vault of the secret; null for the default vault.</summary>
    public string? Vault { get; init; }

    /// <summary>The host of the service.</summary>
    public XhsRegion? Region { get; init; }

    /// <summary>An address to call instead of the region's own.</summary>
    public Uri? BaseUri { get; init; }

    /// <summary>How long one request may take: 1 to 3600 seconds.</summary>
    public int? TimeoutSec { get; init; }

    /// <summary>How often a failed request is retried: 0 to 20.</summary>
    public int? MaximumRetryCount { get; init; }

    /// <summary>The wait before the first retry: 0 to 300 seconds, fractions allowed.</summary>
    public double? RetryIntervalSec { get; init; }

    /// <summary>How many requests may be in flight at once: 1 to 64.</summary>
    public int? ThrottleLimit { get; init; }
    public Uri? Proxy { get; init; }

    /// <summary>The credential for the proxy.</summary>
    public NetworkCredential? ProxyCredential { get; init; }

    /// <summary>Whether the token may be sent over plain http.</summary>
    public bool? AllowUnencryptedAuthentication { get; init; }

    /// <summary>Where the store is: <c>Local</c>, <c>None</c>, a full path, or <c>postgresql://…</c>.</summary>
    public string? Store { get; init; }

    /// <summary>The password of the store's database.</summary>
    public string? StorePassword { get; init; }

    /// <summary>The name of a secret in SecretManagement that is read instead of that password.</summary>
    public string? StoreSecretName { get; init; }

    /// <summary>The vault of that secret; null for the default vault.</summary>
    public string? StoreVault { get; init; }

    /// <summary>How old a kept answer may be that is used instead of a call; zero always calls.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>How many calls a day may be made: 0 or more, or -1 for no limit.</summary>
    public long? DailyCallLimit { get; init; }

    /// <summary>True when nothing is set.</summary>
    public bool IsEmpty => Equals(None);

    /// <summary>True when this level sets where the token comes from.</summary>
    internal bool NamesToken => Token is not null || SecretName is not null || Vault is not null;

    /// <summary>True when this level sets which address is called.</summary>
    internal bool NamesAddress => Region is not null || BaseUri is not null;

    /// <summary>
    /// True when this level sets the proxy or its user: a new proxy never gets an older one's password.
    /// </summary>
    internal bool NamesProxyUser => Proxy is not null || ProxyCredential is not null;

    /// <summary>True when this level sets where the password of the store comes from.</summary>
    internal bool NamesStorePassword =>
        StorePassword is not null || StoreSecretName is not null || StoreVault is not null;

    /// <summary>
    /// Merges other values into these. Region and address are one setting, and so are token and secret: setting either
    /// replaces both, so that a new region is not called at an older address and no token hides behind a newer secret.
    /// </summary>
    /// <param name="over">The values that win.</param>
    /// <returns>The values of both.</returns>
    public SettingsLayer Merge(SettingsLayer over)
    {
        var token = over.NamesToken ? over : this;
        var address = over.NamesAddress ? over : this;
        // A new database never gets an older one's password.
        var password = over.NamesStorePassword ? over : over.FitsStore(Store) ? this : None;
        return new SettingsLayer
        {
            Token = token.Token,
            SecretName = token.SecretName,
            Vault = token.Vault,
            Region = address.Region,
            BaseUri = address.BaseUri,
            TimeoutSec = over.TimeoutSec ?? TimeoutSec,
            MaximumRetryCount = over.MaximumRetryCount ?? MaximumRetryCount,
            RetryIntervalSec = over.RetryIntervalSec ?? RetryIntervalSec,
            ThrottleLimit = over.ThrottleLimit ?? ThrottleLimit,
            Proxy = over.Proxy ?? Proxy,
            ProxyCredential = over.NamesProxyUser ? over.ProxyCredential : ProxyCredential,
            AllowUnencryptedAuthentication = over.AllowUnencryptedAuthentication ?? AllowUnencryptedAuthentication,
            Store = over.Store ?? Store,
            StorePassword = password.StorePassword,
            StoreSecretName = password.StoreSecretName,
            StoreVault = password.StoreVault,
            MaxAge = over.MaxAge ?? MaxAge,
            DailyCallLimit = over.DailyCallLimit ?? DailyCallLimit,
        };
    }

    /// <summary>True when this level sets no store, or that one: what it says of a password is meant for it.</summary>
    internal bool FitsStore(string? store) => Store is null || store is null || Store == store;

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">One cannot be used; <c>ParamName</c> is the setting, the message says
    /// why.</exception>
    public void Validate()
    {
        if (SettingRules.FindProblem(this) is { } problem)
        {
            throw new ArgumentException(problem.ToString(), problem.Setting);
        }
    }

    /// <summary>The names of what is set, with values that are not secret.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        Add(nameof(Token), Token is null ? null : SecretRedactor.Stars);
        Add(nameof(SecretName), SecretName);
        Add(nameof(Vault), Vault);
        Add(nameof(Region), Region);
        Add(nameof(BaseUri), SecretRedactor.FormatAddress(BaseUri));
        Add(nameof(TimeoutSec), TimeoutSec);
        Add(nameof(MaximumRetryCount), MaximumRetryCount);
        Add(nameof(RetryIntervalSec), RetryIntervalSec);
        Add(nameof(ThrottleLimit), ThrottleLimit);
        Add(nameof(Proxy), SecretRedactor.FormatAddress(Proxy));
        Add(nameof(ProxyCredential), ProxyCredential is null ? null : SecretRedactor.Stars);
        Add(nameof(AllowUnencryptedAuthentication), AllowUnencryptedAuthentication);
        Add(nameof(Store), Store);
        Add(nameof(StorePassword), StorePassword is null ? null : SecretRedactor.Stars);
        Add(nameof(StoreSecretName), StoreSecretName);
        Add(nameof(StoreVault), StoreVault);
        Add(nameof(MaxAge), MaxAge is { } age ? AgeText.Format(age) : null);
        Add(nameof(DailyCallLimit), DailyCallLimit);
        return string.Join(", ", parts);

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                parts.Add(string.Format(CultureInfo.InvariantCulture, "{0}={1}", name, value));
            }
        }
    }
}
