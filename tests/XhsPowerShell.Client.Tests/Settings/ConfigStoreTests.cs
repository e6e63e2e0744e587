using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Runtime.Versioning;
using System.Text.Json;
using XhsPowerShell.Client.Settings;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

public sealed class ConfigStoreTests : IDisposable
{
    private static readonly SettingsLayer Everything = new()
    {
        Token = "token-密钥",
        Region = XhsRegion.China,
        BaseUri = new Uri("https://gateway.example/xhs/"),
        TimeoutSec = 61,
        MaximumRetryCount = 4,
        RetryIntervalSec = 1.5,
        ThrottleLimit = 5,
        Proxy = new Uri("http://proxy.example:3128"),
        AllowUnencryptedAuthentication = true,
        Store = "postgresql://me@db.example/xhs",
        StorePassword = "pä\"ss 密码",
    };

    private readonly ConfigFolder config = new();

    public void Dispose() => config.Dispose();

    [Fact]
    public void No_file_means_no_settings() => Assert.True(config.Store.Read(null).IsEmpty);

    [Fact]
    public void Every_setting_comes_back_as_it_was_set()
    {
        config.Store.Update(Everything, null);

        Assert.Equal(Everything, config.Store.Read(null));
    }

    [Fact]
    public void A_secret_comes_back_as_its_name()
    {
        var secret = new SettingsLayer { SecretName = "xhs", Vault = "work" };

        config.Store.Update(secret, null);

        Assert.Equal(secret, config.Store.Read(null));
    }

    [Fact]
    public void The_secret_of_the_store_comes_back_as_its_name()
    {
        var secret = new SettingsLayer { StoreSecretName = "db", StoreVault = "work" };

        config.Store.Update(secret, null);

        Assert.Equal(secret, config.Store.Read(null));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void The_password_of_the_store_is_protected_as_the_token_is()
    {
        config.Store.Update(new() { StorePassword = "pass" }, null);

        using var json = JsonDocument.Parse(config.Text);
        Assert.Equal("none", json.RootElement.GetProperty("storePasswordProtection").GetString());
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(config.Path));
    }

    [UnixTheory]
    [InlineData("me", "", "me")]
    [InlineData("me", "CORP", "CORP\\me")]
    public void The_credential_of_the_proxy_comes_back(string user, string domain, string shown)
    {
        config.Store.Update(new() { ProxyCredential = new NetworkCredential(user, "pä\"ss\\\n", domain) }, null);

        var read = config.Store.Read(null).ProxyCredential!;
        Assert.Equal(("pä\"ss\\\n", user, domain), (read.Password, read.UserName, read.Domain));
        using var json = JsonDocument.Parse(config.Text);
        Assert.Equal(shown, json.RootElement.GetProperty("proxyUserName").GetString());
        Assert.Equal("none", json.RootElement.GetProperty("proxyPasswordProtection").GetString());
    }

    [UnixFact]
    public void The_file_is_readable_and_says_its_version()
    {
        config.Store.Update(new() { Token = "密钥+&", ThrottleLimit = 5 }, null);

        Assert.Equal(
            "{\n  \"version\": 1,\n  \"token\": \"密钥+&\",\n  \"tokenProtection\": \"none\",\n  \"throttleLimit\": " +
                "5\n}\n",
            config.Text);
    }

    [Fact]
    public void A_change_keeps_what_it_does_not_name()
    {
        config.Store.Update(Everything, null);
        config.Store.Update(new() { ThrottleLimit = 6 }, null);

        Assert.Equal(Everything with { ThrottleLimit = 6 }, config.Store.Read(null));
    }

    [Fact]
    public void A_wrong_value_is_refused_before_the_file_is_touched()
    {
        Assert.Throws<ArgumentException>(() => config.Store.Update(new() { ThrottleLimit = 65 }, null));

        Assert.False(Directory.Exists(config.Folder));
    }

    [Fact]
    public void Simple_fields_of_others_survive_a_change()
    {
        config.Put("{\"version\":1,\"note\":\"für " +
            "你\",\"count\":1.50,\"on\":true,\"off\":null,\"list\":[1],\"more\":{}}");

        config.Store.Update(new() { TimeoutSec = 5 }, null);

        using var json = JsonDocument.Parse(config.Text);
        Assert.Equal(
            ["version", "timeoutSec", "note", "count", "on", "off"],
            json.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.Equal("für 你", json.RootElement.GetProperty("note").GetString());
        Assert.Equal("1.50", json.RootElement.GetProperty("count").GetRawText());
    }

    [Fact]
    public void A_file_written_by_hand_may_have_a_byte_order_mark_null_fields_and_no_protection()
    {
        config.Put("\uFEFF{ \"version\": 1, \"token\": \"abc\", \"region\": \"china\", \"proxy\": null }");

        Assert.Equal(new SettingsLayer { Token = "abc", Region = XhsRegion.China }, config.Store.Read(null));
    }

    [Fact]
    public void A_thousand_reads_parse_an_old_file_once()
    {
        config.Put("{\"version\":1,\"token\":\"abc\"}");
        File.SetLastWriteTimeUtc(config.Path, DateTime.UtcNow.AddHours(-1));

        var first = config.Store.Read(null);

        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Same(first, config.Store.Read(null)));
    }

    [Fact]
    public void A_change_by_another_process_is_seen_even_within_the_tick_of_the_clock()
    {
        config.Put("{\"version\":1,\"token\":\"abc\"}");
        var written = File.GetLastWriteTimeUtc(config.Path);
        Assert.Equal("abc", config.Store.Read(null).Token);

        config.Put("{\"version\":1,\"token\":\"xyz\"}");
        File.SetLastWriteTimeUtc(config.Path, written);

        Assert.Equal("xyz", config.Store.Read(null).Token);
    }

    [Fact]
    public void A_change_of_an_old_file_is_seen()
    {
        config.Put("{\"version\":1,\"token\":\"abc\"}");
        File.SetLastWriteTimeUtc(config.Path, DateTime.UtcNow.AddHours(-2));
        Assert.Equal("abc", config.Store.Read(null).Token);

        config.Put("{\"version\":1,\"token\":\"xyz\"}");
        File.SetLastWriteTimeUtc(config.Path, DateTime.UtcNow.AddHours(-1));

        Assert.Equal("xyz", config.Store.Read(null).Token);
    }

    [Fact]
    public void Deleting_says_whether_there_was_a_file()
    {
        Assert.False(config.Store.Delete());
        config.Store.Update(Everything, null);

        Assert.True(config.Store.Delete());
        Assert.False(config.Store.Delete());
        Assert.True(config.Store.Read(null).IsEmpty);
    }

    [Fact]
    public void Deleting_also_removes_what_a_killed_process_left()
    {
        config.Store.Update(Everything, null);
        var leftover = config.Path + ".0123456789abcdef.tmp";
        File.WriteAllText(leftover, config.Text);
        File.SetLastWriteTimeUtc(leftover, DateTime.UtcNow.AddHours(-1));

        config.Store.Delete();

        Assert.Empty(config.FilesInFolder());
    }
}
