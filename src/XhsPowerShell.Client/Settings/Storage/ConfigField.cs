namespace XhsPowerShell.Client.Settings.Storage;

/// <summary>The names of the file's fields.</summary>
internal static class ConfigField
{
    public const string Version = "version";
    public const string Token = "token";
    public const string TokenProtection = "tokenProtection";
    public const string SecretName = "secretName";
    public const string Vault = "vault";
    public const string Region = "region";
    public const string BaseUri = "baseUri";
    public const string TimeoutSec = "timeoutSec";
    public const string MaximumRetryCount = "maximumRetryCount";
    public const string RetryIntervalSec = "retryIntervalSec";
    public const string ThrottleLimit = "throttleLimit";
    public const string Proxy = "proxy";
    public const string ProxyUserName = "proxyUserName";
    public const string ProxyPassword = "proxyPassword";
    public const string ProxyPasswordProtection = "proxyPasswordProtection";
    public const string AllowUnencryptedAuthentication = "allowUnencryptedAuthentication";

    public static bool IsKnown(string name) => name is Version or Token or TokenProtection or SecretName or Vault
        or Region or BaseUri or TimeoutSec or MaximumRetryCount or RetryIntervalSec or ThrottleLimit or Proxy
        or ProxyUserName or ProxyPassword or ProxyPasswordProtection or AllowUnencryptedAuthentication;
}
