using System;
using XhsPowerShell.Client.Settings;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

public class EnvironmentTests
{
    [Fact]
    public void Blank_variables_count_as_not_set() =>
        Assert.True(EnvironmentSettings.Read(_ => "  ").IsEmpty);

    [Theory]
    [InlineData("global", XhsRegion.Global)]
    [InlineData("CHINA", XhsRegion.China)]
    [InlineData(" Sandbox ", XhsRegion.Sandbox)]
    public void A_region_is_read_in_any_case(string text, XhsRegion region) =>
        Assert.Equal(region, Read("XHS_REGION", text).Region);

    [Theory]
    [InlineData("XHS_TOKEN", "geheim 1234")]
    [InlineData("XHS_REGION", "geheim")]
    [InlineData("XHS_REGION", "1")]
    [InlineData("XHS_REGION", "Global,China")]
    [InlineData("XHS_BASE_URI", "geheim")]
    [InlineData("XHS_BASE_URI", "/geheim")]
    [InlineData("XHS_BASE_URI", "https://me:geheim@host")]
    [InlineData("XHS_BASE_URI", "https://host?token=geheim")]
    public void A_variable_that_cannot_be_used_is_named_and_its_value_is_not_repeated(string variable, string text)
    {
        var error = Assert.Throws<XhsConfigException>(() => Read(variable, text));

        Assert.Equal("ConfigInvalid", error.ErrorId);
        Assert.Contains(variable, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sandbox_together_with_an_address_is_refused() =>
        Assert.Equal(
            "ConfigInvalid",
            Assert.Throws<XhsConfigException>(() => EnvironmentSettings.Read(name => name switch
            {
                "XHS_REGION" => "Sandbox",
                "XHS_BASE_URI" => "https://host",
                _ => null,
            })).ErrorId);

    private static SettingsLayer Read(string variable, string text) =>
        EnvironmentSettings.Read(name => name == variable ? text : null);
}
