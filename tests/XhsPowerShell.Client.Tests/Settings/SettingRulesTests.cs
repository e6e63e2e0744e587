using System;
using System.Net;
using XhsPowerShell.Client.Settings;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

public class SettingRulesTests
{
    public static TheoryData<string, object> Refused => new()
    {
        { "Token", new SettingValues { Token = "" } },
        { "Token", new SettingValues { Token = " \t" } },
        { "Token", new SettingValues { Token = "tok en" } },
        { "Token", new SettingValues { Token = "token\n" } },
        { "Token", new SettingValues { Token = "to\0ken" } },
        { "Token", new SettingValues { Token = "token\u200B" } },
        { "Token", new SettingValues { Token = "token\u00A0" } },
        { "Token", new SettingValues { Token = "token\uD83D" } },
        { "SecretName", new SettingValues { SecretName = " " } },
        { "SecretName", new SettingValues { SecretName = "a\nb" } },
        { "SecretName", new SettingValues { SecretName = "xhs", Token = "token" } },
        { "Vault", new SettingValues { Vault = "work" } },
        { "Vault", new SettingValues { Vault = "", SecretName = "xhs" } },
        { "Region", new SettingValues { Region = (XhsRegion)9 } },
        { "BaseUri", new SettingValues { BaseUri = new Uri("/api", UriKind.Relative) } },
        { "BaseUri", new SettingValues { BaseUri = new Uri("ftp://host") } },
        { "BaseUri", new SettingValues { BaseUri = new Uri("file:///etc/passwd") } },
        { "BaseUri", new SettingValues { BaseUri = new Uri("https://user:pass@host") } },
        { "BaseUri", new SettingValues { BaseUri = new Uri("https://host/?token=x") } },
        { "BaseUri", new SettingValues { BaseUri = new Uri("https://host/#part") } },
        { "BaseUri", new SettingValues { BaseUri = new Uri("https://host"), Region = XhsRegion.Sandbox } },
        { "TimeoutSec", new SettingValues { TimeoutSec = 0 } },
        { "TimeoutSec", new SettingValues { TimeoutSec = 3601 } },
        { "MaximumRetryCount", new SettingValues { MaximumRetryCount = -1 } },
        { "MaximumRetryCount", new SettingValues { MaximumRetryCount = 21 } },
        { "RetryIntervalSec", new SettingValues { RetryIntervalSec = -0.1 } },
        { "RetryIntervalSec", new SettingValues { RetryIntervalSec = 300.1 } },
        { "RetryIntervalSec", new SettingValues { RetryIntervalSec = double.NaN } },
        { "RetryIntervalSec", new SettingValues { RetryIntervalSec = double.PositiveInfinity } },
        { "ThrottleLimit", new SettingValues { ThrottleLimit = 0 } },
        { "ThrottleLimit", new SettingValues { ThrottleLimit = 65 } },
        { "Proxy", new SettingValues { Proxy = new Uri("ftp://proxy") } },
        { "Proxy", new SettingValues { Proxy = new Uri("http://user:pass@proxy") } },
        { "ProxyCredential", new SettingValues { ProxyCredential = new NetworkCredential("", "pass") } },
    };

    public static TheoryData<object> Accepted => new()
    {
        new SettingValues(),
        new SettingValues { Token = "ключ-密钥-key_~!*'();:@&=+$,/?#[]%" },
        new SettingValues { SecretName = "xhs token", Vault = "my vault" },
        new SettingValues { BaseUri = new Uri("https://host:8443/gateway/"), Region = XhsRegion.China },
        new SettingValues { BaseUri = new Uri("http://[::1]:5000") },
        new SettingValues { TimeoutSec = 1, MaximumRetryCount = 0, RetryIntervalSec = 0, ThrottleLimit = 1 },
        new SettingValues { TimeoutSec = 3600, MaximumRetryCount = 20, RetryIntervalSec = 300, ThrottleLimit = 64 },
        new SettingValues { Proxy = new Uri("http://proxy:3128"), ProxyCredential = new NetworkCredential("me", "") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_value_that_cannot_work_is_refused_by_the_name_of_its_setting(string setting, object values)
    {
        var error = Assert.Throws<ArgumentException>(((SettingValues)values).Validate);

        Assert.Equal(setting, error.ParamName);
        Assert.StartsWith(setting + " ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Values_up_to_their_limits_are_accepted(object values) => ((SettingValues)values).Validate();

    [Fact]
    public void A_refused_token_is_not_repeated()
    {
        var error = Assert.Throws<ArgumentException>(new SettingValues { Token = "geheim 1234" }.Validate);

        Assert.DoesNotContain("geheim", error.ToString(), StringComparison.Ordinal);
    }
}
