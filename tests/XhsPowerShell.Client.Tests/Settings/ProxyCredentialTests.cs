using System;
using System.Net;
using XhsPowerShell.Client.Settings;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

public class ProxyCredentialTests
{
    private static readonly SettingsLayer Stored = new()
    {
        Proxy = new Uri("http://proxy.example:8080"),
        ProxyCredential = new NetworkCredential("user", "secret"),
    };

    [Fact]
    public void A_new_proxy_never_gets_the_password_of_an_older_one()
    {
        var merged = Stored.Merge(new SettingsLayer { Proxy = new Uri("http://other.example:8080") });

        Assert.Equal("other.example", merged.Proxy!.Host);
        Assert.Null(merged.ProxyCredential);
    }

    [Fact]
    public void A_proxy_of_a_higher_level_does_not_get_the_password_of_a_lower_one()
    {
        var session = new SettingsLayer { Proxy = new Uri("http://other.example:8080") };

        var settings = SettingResolver.Resolve(SettingsLayer.None, session, _ => null, () => Stored);

        Assert.Equal("other.example", settings.Proxy!.Host);
        Assert.Null(settings.ProxyCredential);
    }

    [Fact]
    public void A_new_credential_keeps_the_proxy()
    {
        var merged = Stored.Merge(new SettingsLayer { ProxyCredential = new NetworkCredential("other", "word") });

        Assert.Equal("proxy.example", merged.Proxy!.Host);
        Assert.Equal("other", merged.ProxyCredential!.UserName);
    }
}
