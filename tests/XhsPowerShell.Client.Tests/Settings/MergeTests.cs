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
        var merged = new SettingsLayer { BaseUri = Address }.Merge(new SettingsLayer { Region = XhsRegion.China });

        Assert.Equal(new SettingsLayer { Region = XhsRegion.China }, merged);
    }

    [Fact]
    public void A_new_address_drops_an_older_region()
    {
        var merged = new SettingsLayer { Region = XhsRegion.Sandbox }.Merge(new SettingsLayer { BaseUri = Address });

        Assert.Equal(new SettingsLayer { BaseUri = Address }, merged);
    }

    [Fact]
    public void A_new_token_drops_an_older_secret_and_the_other_way_round()
    {
        var secret = new SettingsLayer { SecretName = "xhs", Vault = "work" };
        var token = new SettingsLayer { Token = "token" };

        Assert.Equal(token, secret.Merge(token));
        Assert.Equal(secret, token.Merge(secret));
    }

    [Fact]
    public void A_secret_without_a_vault_does_not_keep_the_older_vault()
    {
        var merged = new SettingsLayer { SecretName = "old", Vault = "work" }.Merge(
            new SettingsLayer { SecretName = "new" });

        Assert.Equal(new SettingsLayer { SecretName = "new" }, merged);
    }

    [Fact]
    public void A_new_password_of_the_store_drops_an_older_secret_and_the_other_way_round()
    {
        var secret = new SettingsLayer { StoreSecretName = "db", StoreVault = "work" };
        var password = new SettingsLayer { StorePassword = "pass" };

        Assert.Equal(password, secret.Merge(password));
        Assert.Equal(secret, password.Merge(secret));
    }

    [Fact]
    public void A_new_database_does_not_get_the_password_of_the_older_one()
    {
        var before = new SettingsLayer { Store = "postgresql://u@one/d", StorePassword = "pass" };
        var other = new SettingsLayer { Store = "postgresql://u@two/d" };

        Assert.Equal(other, before.Merge(other));
        Assert.Equal(before, before.Merge(new SettingsLayer { Store = before.Store }));
        Assert.Equal(before, new SettingsLayer { StorePassword = "pass" }.Merge(before with { StorePassword = null }));
    }

    [Fact]
    public void What_a_change_does_not_name_stays()
    {
        var before = new SettingsLayer
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
            Store = "postgresql://u@one/d",
            StoreSecretName = "db",
            StoreVault = "work",
        };

        Assert.Equal(before, before.Merge(SettingsLayer.None));
        Assert.Equal(before, SettingsLayer.None.Merge(before));
        Assert.Equal(before with { ThrottleLimit = 8 }, before.Merge(new SettingsLayer { ThrottleLimit = 8 }));
    }
}
