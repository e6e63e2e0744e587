using System;
using System.IO;
using XhsPowerShell.Client.Settings.Storage;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

public sealed class DamagedConfigTests : IDisposable
{
    private readonly ConfigFolder config = new();

    public static TheoryData<string> Damaged => new()
    {
        "",
        "\0\0\0\0\0\0\0\0",
        "not json",
        "{\"version\":1,\"token\":\"tgeheim",
        "{\"version\":1,\"token\":tgeheim}",
        "{\"version\":1,\"token\":\"tgeheim\",}",
        "{\"version\":1,\"token\":\"tgeheim\"} {}",
        "{\"version\":1,\"token\":\"tgeh\neim\"}",
        "[]",
        "\"tgeheim\"",
        "null",
        "1",
        "{}",
        "{\"token\":\"tgeheim\"}",
        "{\"version\":\"1\"}",
        "{\"version\":0}",
        "{\"version\":1.5}",
        "{\"version\":null}",
        "{\"version\":1,\"token\":5}",
        "{\"version\":1,\"token\":\"\"}",
        "{\"version\":1,\"token\":\"tgeheim x\"}",
        "{\"version\":1,\"token\":\"tgeheim\\ud800\"}",
        "{\"version\":1,\"note\":\"\\ud800\"}",
        "{\"version\":1,\"token\":\"tgeheim\",\"tokenProtection\":\"rot13\"}",
        "{\"version\":1,\"token\":\"tgeheim\",\"secretName\":\"xhs\"}",
        "{\"version\":1,\"vault\":\"work\"}",
        "{\"version\":1,\"region\":1}",
        "{\"version\":1,\"region\":\"Mars\"}",
        "{\"version\":1,\"baseUri\":\"host\"}",
        "{\"version\":1,\"baseUri\":\"ftp://host\"}",
        "{\"version\":1,\"baseUri\":\"https://host\",\"region\":\"Sandbox\"}",
        "{\"version\":1,\"timeoutSec\":0}",
        "{\"version\":1,\"timeoutSec\":60.5}",
        "{\"version\":1,\"timeoutSec\":\"60\"}",
        "{\"version\":1,\"timeoutSec\":99999999999}",
        "{\"version\":1,\"maximumRetryCount\":true}",
        "{\"version\":1,\"retryIntervalSec\":-1}",
        "{\"version\":1,\"retryIntervalSec\":1e400}",
        "{\"version\":1,\"throttleLimit\":{}}",
        "{\"version\":1,\"proxy\":[]}",
        "{\"version\":1,\"proxyPassword\":\"tgeheim\"}",
        "{\"version\":1,\"proxyUserName\":\"\"}",
        "{\"version\":1,\"allowUnencryptedAuthentication\":\"yes\"}",
        new string('[', 10_000),
        new string(' ', (1024 * 1024) + 1),
    };

    public void Dispose() => config.Dispose();

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_damaged_file_is_named_and_never_overwritten_and_can_be_deleted(string content)
    {
        config.Put(content);

        foreach (var attempt in new Action[]
        {
            () => config.Store.Read(null),
            () => config.Store.Update(new() { Token = "new" }, null),
        })
        {
            var error = Assert.Throws<XhsConfigException>(attempt);
            Assert.Equal("ConfigDamaged", error.ErrorId);
            Assert.Equal(config.Path, error.Path);
            Assert.Contains(config.Path, error.Message, StringComparison.Ordinal);
            Assert.Contains("Remove-XhsConfig", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("tgeh", error.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(content, config.Text);
        Assert.Equal(["config.json"], config.FilesInFolder());
        Assert.True(config.Store.Delete());
        config.Store.Update(new() { Token = "new" }, null);
        Assert.Equal("new", config.Store.Read(null).Token);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_damage()
    {
        config.Put("x");
        File.WriteAllBytes(config.Path, [.. "{\"version\":1,\"token\":\"a"u8, 0xC3, 0x28, .. "\"}"u8]);

        Assert.Equal("ConfigDamaged", Assert.Throws<XhsConfigException>(() => config.Store.Read(null)).ErrorId);
    }

    [Fact]
    public void A_file_cut_at_any_place_is_damage_and_never_half_a_setting()
    {
        config.Store.Update(new() { Token = "tgeheim", Region = XhsRegion.China, ThrottleLimit = 12 }, null);
        var whole = config.Text.TrimEnd();

        for (var length = 0; length < whole.Length; length++)
        {
            config.Put(whole[..length]);
            Assert.Equal("ConfigDamaged", Assert.Throws<XhsConfigException>(() => config.Store.Read(null)).ErrorId);
        }
    }

    [Fact]
    public void What_was_wrong_in_the_file_can_be_read_from_the_error()
    {
        config.Put("{\n  \"version\": 1,\n  oops\n}");

        var error = Assert.Throws<XhsConfigException>(() => config.Store.Read(null));

        Assert.Contains("line 3", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.InnerException);
    }

    [Theory]
    [InlineData("{\"version\":2,\"token\":{\"sealed\":true}}")]
    [InlineData("{\"version\":9999999999}")]
    public void A_file_of_a_newer_version_is_left_alone(string content)
    {
        config.Put(content);

        Assert.Equal("ConfigNewerVersion", Assert.Throws<XhsConfigException>(() => config.Store.Read(null)).ErrorId);
        Assert.Equal(
            "ConfigNewerVersion",
            Assert.Throws<XhsConfigException>(() => config.Store.Update(new() { Token = "new" }, null)).ErrorId);
        Assert.Equal(content, config.Text);
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_named()
    {
        Directory.CreateDirectory(config.Path);

        Assert.Equal("ConfigUnreadable", Assert.Throws<XhsConfigException>(() => config.Store.Read(null)).ErrorId);
        Assert.Equal(
            "ConfigUnreadable",
            Assert.Throws<XhsConfigException>(() => config.Store.Update(new() { Token = "new" }, null)).ErrorId);
        Assert.Equal("ConfigWriteFailed", Assert.Throws<XhsConfigException>(() => config.Store.Delete()).ErrorId);
        Assert.True(Directory.Exists(config.Path));
    }

    [UnixFact]
    public void A_token_sealed_by_windows_is_not_taken_for_the_token()
    {
        config.Put("{\"version\":1,\"token\":\"AQAAANCMnd8=\",\"tokenProtection\":\"dpapi\"}");

        var error = Assert.Throws<XhsConfigException>(() => config.Store.Read(null));

        Assert.Equal("ConfigUnreadable", error.ErrorId);
        Assert.Contains("written on Windows", error.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_device_in_the_place_of_the_file_does_not_hang()
    {
        var store = new ConfigStore(new ConfigLocation("/dev/zero", IsDefault: false));

        Assert.Equal("ConfigDamaged", Assert.Throws<XhsConfigException>(() => store.Read(null)).ErrorId);
    }
}
