using System;
using XhsPowerShell.Client.Settings;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

public class TransportPolicyTests
{
    [Theory]
    [InlineData("https://api.justoneapi.com")]
    [InlineData("https://anything.example:8443/path")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://LOCALHOST")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://127.8.9.1")]
    [InlineData("http://[::1]:5000")]
    public void Https_and_loopback_pass_without_a_word(string address) => Assert.Null(Check(address));

    [Theory]
    [InlineData("http://api.justoneapi.com")]
    [InlineData("http://localhost.example")]
    [InlineData("http://127.0.0.1.example")]
    [InlineData("http://0.0.0.0:5000")]
    [InlineData("http://192.168.0.1")]
    [InlineData("http://[::2]")]
    [InlineData("http://47.117.133.51")]
    public void Plain_http_needs_permission(string address)
    {
        var error = Assert.Throws<XhsConfigException>(() => Check(address));

        Assert.Equal("UnencryptedAddress", error.ErrorId);
        Assert.Contains("AllowUnencryptedAuthentication", error.Message, StringComparison.Ordinal);
        Assert.Null(Check(address, allow: true));
    }

    [Fact]
    public void The_china_region_passes_with_a_warning() => Assert.Contains(
        "unencrypted",
        TransportPolicy.Check(
            new EffectiveSettings { Region = XhsRegion.China, BaseUri = RegionAddress.Get(XhsRegion.China) }),
        StringComparison.Ordinal);

    [Fact]
    public void The_china_region_at_another_plain_address_needs_permission() => Assert.Throws<XhsConfigException>(
        () => TransportPolicy.Check(
            new EffectiveSettings { Region = XhsRegion.China, BaseUri = new Uri("http://other.example") }));

    [Fact]
    public void The_sandbox_sends_nothing_and_needs_no_permission() => Assert.Null(
        TransportPolicy.Check(
            new EffectiveSettings { Region = XhsRegion.Sandbox, BaseUri = RegionAddress.Get(XhsRegion.Sandbox) }));

    private static string? Check(string address, bool allow = false) => TransportPolicy.Check(
        new EffectiveSettings { BaseUri = new Uri(address), AllowUnencryptedAuthentication = allow });
}
