using System;
using System.Net;
using XhsPowerShell.Client.Settings;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

public class SettingRulesTests
{
    public static TheoryData<string, object> Refused => new()
    {
        { "Token", new SettingsLayer { Token = "" } },
        { "Token", new SettingsLayer { Token = " \t" } },
        { "Token", new SettingsLayer { Token = "tok en" } },
        { "Token", new SettingsLayer { Token = "token\n" } },
        { "Token", new SettingsLayer { Token = "to\0ken" } },
        { "Token", new SettingsLayer { Token = "token\u200B" } },
        { "Token", new SettingsLayer { Token = "token\u00A0" } },
        { "Token", new SettingsLayer { Token = "token\uD83D" } },
        { "SecretName", new SettingsLayer { SecretName = " " } },
        { "SecretName", new SettingsLayer { SecretName = "a\nb" } },
        { "SecretName", new SettingsLayer { SecretName = "xhs", Token = "token" } },
        { "Vault", new SettingsLayer { Vault = "work" } },
        { "Vault", new SettingsLayer { Vault = "", SecretName = "xhs" } },
        { "Region", new SettingsLayer { Region = (XhsRegion)9 } },
        { "StorePassword", new SettingsLayer { StorePassword = " " } },
        { "StorePassword", new SettingsLayer { StorePassword = "pass\n" } },
        { "StoreSecretName", new SettingsLayer { StoreSecretName = "" } },
        { "StoreSecretName", new SettingsLayer { StoreSecretName = "db", StorePassword = "pass" } },
        { "StoreVault", new SettingsLayer { StoreVault = "work" } },
        { "BaseUri", new SettingsLayer { BaseUri = new Uri("/api", UriKind.Relative) } },
        { "BaseUri", new SettingsLayer { BaseUri = new Uri("ftp://host") } },
        { "BaseUri", new SettingsLayer { BaseUri = new Uri("file:///etc/passwd") } },
        { "BaseUri", new SettingsLayer { BaseUri = new Uri("https://user:pass@host") } },
        { "BaseUri", new SettingsLayer { BaseUri = new Uri("https://host/?token=x") } },
        { "BaseUri", new SettingsLayer { BaseUri = new Uri("https://host/#part") } },
        { "BaseUri", new SettingsLayer { BaseUri = new Uri("https://host"), Region = XhsRegion.Sandbox } },
        { "TimeoutSec", new SettingsLayer { TimeoutSec = 0 } },
        { "TimeoutSec", new SettingsLayer { TimeoutSec = 3601 } },
        { "MaximumRetryCount", new SettingsLayer { MaximumRetryCount = -1 } },
        { "MaximumRetryCount", new SettingsLayer { MaximumRetryCount = 21 } },
        { "RetryIntervalSec", new SettingsLayer { RetryIntervalSec = -0.1 } },
        { "RetryIntervalSec", new SettingsLayer { RetryIntervalSec = 300.1 } },
        { "RetryIntervalSec", new SettingsLayer { RetryIntervalSec = double.NaN } },
        { "RetryIntervalSec", new SettingsLayer { RetryIntervalSec = double.PositiveInfinity } },
        { "ThrottleLimit", new SettingsLayer { ThrottleLimit = 0 } },
        { "ThrottleLimit", new SettingsLayer { ThrottleLimit = 65 } },
        { "Proxy", new SettingsLayer { Proxy = new Uri("ftp://proxy") } },
        { "Proxy", new SettingsLayer { Proxy = new Uri("http://user:pass@proxy") } },
        { "ProxyCredential", new SettingsLayer { ProxyCredential = new NetworkCredential("", "pass") } },
    };

    public static TheoryData<object> Accepted => new()
    {
        new SettingsLayer(),
        new SettingsLayer { Token = "ключ-密钥-key_~!*'();:@&=+$,/?#[]%" },
        new SettingsLayer { SecretName = "xhs token", Vault = "my vault" },
        new SettingsLayer { StoreSecretName = "db", StoreVault = "my vault" },
        new SettingsLayer { StorePassword = "with spaces \"'&" },
        new SettingsLayer { BaseUri = new Uri("https://host:8443/gateway/"), Region = XhsRegion.China },
        new SettingsLayer { BaseUri = new Uri("http://[::1]:5000") },
        new SettingsLayer { TimeoutSec = 1, MaximumRetryCount = 0, RetryIntervalSec = 0, ThrottleLimit = 1 },
        new SettingsLayer { TimeoutSec = 3600, MaximumRetryCount = 20, RetryIntervalSec = 300, ThrottleLimit = 64 },
        new SettingsLayer { Proxy = new Uri("http://proxy:3128"), ProxyCredential = new NetworkCredential("me", "") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_value_that_cannot_work_is_refused_by_the_name_of_its_setting(string setting, object values)
    {
        var error = Assert.Throws<ArgumentException>(((SettingsLayer)values).Validate);

        Assert.Equal(setting, error.ParamName);
        Assert.StartsWith(setting + " ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Values_up_to_their_limits_are_accepted(object values) => ((SettingsLayer)values).Validate();

    [Fact]
    public void A_refused_token_is_not_repeated()
    {
        var error = Assert.Throws<ArgumentException>(new SettingsLayer { Token = "geheim 1234" }.Validate);

        Assert.DoesNotContain("geheim", error.ToString(), StringComparison.Ordinal);
    }
}
