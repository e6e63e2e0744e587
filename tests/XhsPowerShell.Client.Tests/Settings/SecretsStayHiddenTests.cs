using System;
using System.Linq;
using System.Net;
using XhsPowerShell.Client.Settings;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

public sealed class SecretsStayHiddenTests
{
    private const string Secret = "geheim-0123456789ab12";

    private static readonly SettingsLayer Values = new()
    {
        Token = Secret,
        Proxy = new Uri("http://me:geheim@proxy:3128"),
        BaseUri = new Uri("https://me:geheim@host/path?token=geheim"),
        ProxyCredential = new NetworkCredential("me", "geheim", "CORP"),
    };

    // Past the checks on purpose: what was let in by mistake is not shown either.
    private static readonly EffectiveSettings Settings = new()
    {
        Token = Values.Token,
        Proxy = Values.Proxy,
        BaseUri = Values.BaseUri!,
        ProxyCredential = Values.ProxyCredential,
    };

    [Theory]
    [InlineData(null, null)]
    [InlineData("a", "************")]
    [InlineData("123456789012345", "************")]
    [InlineData("1234567890123456", "************3456")]
    [InlineData("12345678901234567890abcdef", "************cdef")]
    public void The_mask_shows_four_characters_of_a_long_token_and_never_a_length(string? token, string? mask) =>
        Assert.Equal(mask, (Settings with { Token = token }).ToConfig().Token);

    [Fact]
    public void No_text_of_any_object_holds_a_secret() => Assert.All(
        new[] { Values.ToString(), Settings.ToString(), Settings.ToConfig().ToString(), $"{Values}" },
        text => Assert.DoesNotContain("geheim", text, StringComparison.Ordinal));

    [Fact]
    public void No_property_of_the_output_holds_a_secret()
    {
        var config = Settings.ToConfig();

        Assert.All(
            typeof(XhsConfig).GetProperties().Select(property => $"{property.GetValue(config)}"),
            text => Assert.DoesNotContain("geheim", text, StringComparison.Ordinal));
        Assert.Equal("************ab12", config.Token);
        Assert.Equal("http://proxy:3128", config.Proxy);
        Assert.Equal("https://host/path", config.BaseUri);
        Assert.Equal("CORP\\me", config.ProxyUserName);
    }

    [Fact]
    public void The_output_names_the_source_of_each_setting()
    {
        var properties = typeof(XhsConfig).GetProperties().Select(property => property.Name).ToArray();

        Assert.All(
            properties.Where(name => !name.EndsWith("Source", StringComparison.Ordinal)
                && name is not (nameof(XhsConfig.Path) or nameof(XhsConfig.PathExists))),
            name => Assert.Contains(name + "Source", properties));
    }
}
