using System;
using System.Net;
using XhsPowerShell.Client.Settings;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

public class MergeTests
{
    private static readonly Uri Address = new("https://gateway.example");

    [Fact]
    public void A_new_region_drops_an_older_address()
    {
        var merged = new SettingValues { BaseUri = Address }.Merge(new SettingValues { Region = XhsRegion.China });

        Assert.Equal(new SettingValues { Region = XhsRegion.China }, merged);
    }

    [Fact]
    public void A_new_address_drops_an_older_region()
    {
        var merged = new SettingValues { Region = XhsRegion.Sandbox }.Merge(new SettingValues { BaseUri = Address });

        Assert.Equal(new SettingValues { BaseUri = Address }, merged);
    }

    [Fact]
    public void A_new_token_drops_an_older_secret_and_the_other_way_round()
    {
        var secret = new SettingValues { SecretName = "xhs", Vault = "work" };
        var token = new SettingValues { Token = "token" };

        Assert.Equal(token, secret.Merge(token));
        Assert.Equal(secret, token.Merge(secret));
    }

    [Fact]
    public void A_secret_without_a_vault_does_not_keep_the_older_vault()
    {
        var merged = new SettingValues { SecretName = "old", Vault = "work" }.Merge(new SettingValues { SecretName = "new" });

        Assert.Equal(new SettingValues { SecretName = "new" }, merged);
    }

    [Fact]
    public void What_a_change_does_not_name_stays()
    {
        var before = new SettingValues
        {
            Token = "token",
            Region = XhsRegion.China,
            TimeoutSec = 5,
            MaximumRetryCount = 6,
            RetryIntervalSec = 0.5,
            ThrottleLimit = 7,
            Proxy = new Uri("http://proxy"),
            ProxyCredential = new NetworkCredential("me", "pass"),
            AllowUnencryptedAuthentication = true,
        };

        Assert.Equal(before, before.Merge(SettingValues.None));
        Assert.Equal(before, SettingValues.None.Merge(before));
        Assert.Equal(before with { ThrottleLimit = 8 }, before.Merge(new SettingValues { ThrottleLimit = 8 }));
    }
}
