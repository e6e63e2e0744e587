using System;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Settings.Storage;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

/// <summary>What belongs to the whole process: nothing else runs beside these tests.</summary>
[CollectionDefinition("Process settings", DisableParallelization = true)]
public class ProcessSettingsDefinition;

[Collection("Process settings")]
public sealed class ProcessSettingsTests : IDisposable
{
    private static readonly string[] Variables = ["XHS_TOKEN", "XHS_REGION", "XHS_BASE_URI", "XHS_CONFIG_PATH"];
    private readonly string?[] before = Array.ConvertAll(Variables, Environment.GetEnvironmentVariable);
    private readonly ConfigFolder config = new();

    public ProcessSettingsTests()
    {
        Array.ForEach(Variables, name => Environment.SetEnvironmentVariable(name, null));
        Environment.SetEnvironmentVariable("XHS_CONFIG_PATH", config.Path);
        SessionSettings.Clear();
    }

    public void Dispose()
    {
        SessionSettings.Clear();
        for (var i = 0; i < Variables.Length; i++)
        {
            Environment.SetEnvironmentVariable(Variables[i], before[i]);
        }

        config.Dispose();
    }

    [Fact]
    public void All_levels_work_together()
    {
        ConfigFile.Update(new() { Token = "file", TimeoutSec = 10, ThrottleLimit = 11 });
        Environment.SetEnvironmentVariable("XHS_TOKEN", "environment");
        SessionSettings.Update(new() { ThrottleLimit = 12 });

        var shown = EffectiveSettings.Resolve(new() { MaximumRetryCount = 0 }).ToConfig();

        Assert.Equal((10, nameof(XhsConfigSource.User)), (shown.TimeoutSec, shown.TimeoutSecSource));
        Assert.Equal(("************", nameof(XhsConfigSource.Environment)), (shown.Token, shown.TokenSource));
        Assert.Equal((12, nameof(XhsConfigSource.Session)), (shown.ThrottleLimit, shown.ThrottleLimitSource));
        Assert.Equal((0, nameof(XhsConfigSource.Parameter)), (shown.MaximumRetryCount, shown.MaximumRetryCountSource));
        Assert.Equal((1.0, nameof(XhsConfigSource.Default)), (shown.RetryIntervalSec, shown.RetryIntervalSecSource));
        Assert.Equal((config.Path, true), (shown.Path, shown.PathExists));
        Assert.Equal("https://api.justoneapi.com", shown.BaseUri);
    }

    [Fact]
    public void Nothing_set_gives_the_defaults_and_makes_no_file()
    {
        var shown = EffectiveSettings.Resolve(SettingsLayer.None).ToConfig();

        Assert.Equal((null, 60, 3, 4, false),
            (shown.Token, shown.TimeoutSec, shown.MaximumRetryCount, shown.ThrottleLimit, shown.PathExists));
        Assert.False(System.IO.Directory.Exists(config.Folder));
    }

    [Fact]
    public void A_damaged_file_stops_a_call_instead_of_being_passed_over()
    {
        config.Put("{");

        Assert.Throws<XhsConfigException>(() => EffectiveSettings.Resolve(SettingsLayer.None));
        Assert.True(ConfigFile.Delete());
        EffectiveSettings.Resolve(SettingsLayer.None);
    }

    [Fact]
    public void The_session_refuses_what_cannot_work_and_stays_as_it_was()
    {
        SessionSettings.Update(new() { ThrottleLimit = 5 });

        Assert.Throws<ArgumentException>(() => SessionSettings.Update(new() { ThrottleLimit = 0, Token = "t" }));

        Assert.Equal(new SettingsLayer { ThrottleLimit = 5 }, SessionSettings.Get());
    }

    [Fact]
    public void No_change_of_the_session_is_lost_between_threads()
    {
        var changes = new SettingsLayer[]
        {
            new() { Token = "t" }, new() { Region = XhsRegion.China }, new() { TimeoutSec = 5 },
            new() { MaximumRetryCount = 6 }, new() { RetryIntervalSec = 7 }, new() { ThrottleLimit = 8 },
        };

        Parallel.ForEach(changes, SessionSettings.Update);

        Assert.Equal(changes.Aggregate((all, change) => all.Merge(change)), SessionSettings.Get());
    }

    [Fact]
    public void Clearing_the_session_uncovers_what_was_below()
    {
        ConfigFile.Update(new() { ThrottleLimit = 2 });
        SessionSettings.Update(new() { ThrottleLimit = 3 });
        SessionSettings.Clear();

        Assert.Equal(2, EffectiveSettings.Resolve(SettingsLayer.None).ThrottleLimit);
    }
}
