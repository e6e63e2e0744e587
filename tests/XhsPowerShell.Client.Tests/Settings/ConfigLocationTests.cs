using System;
using System.Collections.Generic;
using XhsPowerShell.Client.Settings.Storage;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

public class ConfigLocationTests
{
    [UnixFact]
    public void The_users_wish_comes_first()
    {
        var place = Find(("XHS_CONFIG_PATH", "/somewhere/../else/my.json"), ("XDG_CONFIG_HOME", "/xdg"));

        Assert.Equal(new ConfigLocation("/else/my.json", IsDefault: false), place);
    }

    [UnixTheory]
    [InlineData("/xdg", "/xdg/XhsPowerShell/config.json")]
    [InlineData("relative", "/home/li/.config/XhsPowerShell/config.json")]
    [InlineData("", "/home/li/.config/XhsPowerShell/config.json")]
    public void The_config_folder_of_the_user_counts_when_its_path_is_full(string xdg, string expected) => Assert.Equal(
        new ConfigLocation(expected, IsDefault: true), Find(("XDG_CONFIG_HOME", xdg), ("HOME", "/home/li")));

    [UnixTheory]
    [InlineData("config.json")]
    [InlineData("./config.json")]
    [InlineData("~/config.json")]
    [InlineData("/folder/")]
    public void A_path_that_is_not_full_is_refused(string path)
    {
        var error = Assert.Throws<XhsConfigException>(() => Find(("XHS_CONFIG_PATH", path)));

        Assert.Equal("ConfigInvalid", error.ErrorId);
        Assert.Contains("XHS_CONFIG_PATH", error.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_blank_path_counts_as_not_set() =>
        Assert.True(Find(("XHS_CONFIG_PATH", " "), ("HOME", "/home/li")).IsDefault);

    private static ConfigLocation Find(params (string Name, string Text)[] variables)
    {
        var byName = new Dictionary<string, string>();
        Array.ForEach(variables, v => byName[v.Name] = v.Text);
        return ConfigLocation.Find(name => byName.GetValueOrDefault(name));
    }
}
