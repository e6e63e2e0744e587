namespace XhsPowerShell.Client.Settings;

/// <summary>Resolves each setting from the levels.</summary>
internal static class SettingResolver
{
    public static EffectiveSettings Resolve(
        SettingsLayer call, SettingsLayer session, Func<string, string?> variable, Func<SettingsLayer> readFile)
    {
        call.Validate();
        var environment = EnvironmentSettings.Read(variable);
        var file = new Lazy<SettingsLayer>(readFile);
        var defaults = new EffectiveSettings();

        var token = First(v => v.NamesToken);
        var address = First(v => v.NamesAddress);
        var timeout = First(v => v.TimeoutSec is not null);
        var retries = First(v => v.MaximumRetryCount is not null);
        var interval = First(v => v.RetryIntervalSec is not null);
        var throttle = First(v => v.ThrottleLimit is not null);
        var proxy = First(v => v.Proxy is not null);
        var proxyCredential = First(v => v.NamesProxyUser);
        var unencrypted = First(v => v.AllowUnencryptedAuthentication is not null);
        var store = First(v => v.Store is not null);
        // What was set together with an address is for that address only.
        var password = First(v => v.NamesStorePassword && v.FitsStore(store.Values.Store));
        var age = First(v => v.MaxAge is not null);
        var limit = First(v => v.DailyCallLimit is not null);
        var calls = limit.Values.DailyCallLimit is >= 0 and var number ? number : (long?)null;
        var region = address.Values.Region ?? defaults.Region;
        return new EffectiveSettings
        {
            Token = token.Values.Token,
            SecretName = token.Values.SecretName,
            Vault = token.Values.Vault,
            TokenSource = token.Source,
            Region = region,
            BaseUri = address.Values.BaseUri ?? RegionAddress.Get(region),
            AddressSource = address.Source,
            Timeout = Seconds(timeout.Values.TimeoutSec) ?? defaults.Timeout,
            TimeoutSource = timeout.Source,
            MaximumRetryCount = retries.Values.MaximumRetryCount ?? defaults.MaximumRetryCount,
            MaximumRetryCountSource = retries.Source,
            RetryInterval = Seconds(interval.Values.RetryIntervalSec) ?? defaults.RetryInterval,
            RetryIntervalSource = interval.Source,
            ThrottleLimit = throttle.Values.ThrottleLimit ?? defaults.ThrottleLimit,
            ThrottleLimitSource = throttle.Source,
            Proxy = proxy.Values.Proxy,
            ProxySource = proxy.Source,
            ProxyCredential = proxyCredential.Values.ProxyCredential,
            ProxyCredentialSource = proxyCredential.Source,
            AllowUnencryptedAuthentication = unencrypted.Values.AllowUnencryptedAuthentication ?? false,
            AllowUnencryptedAuthenticationSource = unencrypted.Source,
            Store = StoreOf(store, region, age, calls),
            ConfiguredStore = store.Values.Store is { } place ? StoreAddress.Parse(place) : null,
            StoreSource = store.Source,
            StorePassword = password.Values.StorePassword,
            StoreSecretName = password.Values.StoreSecretName,
            StoreVault = password.Values.StoreVault,
            StorePasswordSource = password.Source,
            MaxAge = age.Values.MaxAge,
            MaxAgeSource = age.Source,
            DailyCallLimit = calls,
            DailyCallLimitSource = limit.Source,
        };

        (SettingsLayer Values, XhsConfigSource Source) First(Func<SettingsLayer, bool> names) =>
            names(call) ? (call, XhsConfigSource.Parameter)
            : names(session) ? (session, XhsConfigSource.Session)
            : names(environment) ? (environment, XhsConfigSource.Environment)
            : names(file.Value) ? (file.Value, XhsConfigSource.User)
            : (SettingsLayer.None, XhsConfigSource.Default);
    }

    // Who wants an age or a limit wants a store. Made-up data is kept only when the call itself says so.
    private static StoreAddress? StoreOf(
        (SettingsLayer Values, XhsConfigSource Source) place, XhsRegion region,
        (SettingsLayer Values, XhsConfigSource Source) age, long? limit)
    {
        var isAgeOfCall = age.Source == XhsConfigSource.Parameter;
        if (region == XhsRegion.Sandbox && !isAgeOfCall)
        {
            return null;
        }

        if (place.Values.Store is not { } store)
        {
            return age.Values.MaxAge is not null || limit is not null ? StoreAddress.ForUser : null;
        }

        // Turned off by name: a call that cannot do without is refused rather than that it keeps what it must not.
        return StoreAddress.Parse(store)
            ?? (isAgeOfCall && age.Values.MaxAge > TimeSpan.Zero
                ? throw ConfigError.StoreIsOff(place.Source)
                : null);
    }

    private static TimeSpan? Seconds(double? value) =>
        value is { } seconds ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null;
}
