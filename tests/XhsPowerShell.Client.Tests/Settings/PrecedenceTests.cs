using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using XhsPowerShell.Client.Settings;
using XhsPowerShell.Client.Settings.Storage;
using Xunit;

namespace XhsPowerShell.Client.Tests.Settings;

public class PrecedenceTests
{
    private static readonly NetworkCredential[] Users =
        [new("u0", "p"), new("u1", "p"), new("u2", "p"), new("u3", "p"), new("u4", "p")];

    // Each: how a level sets it to a value of its own (1..4), how the result shows it, its source, and the default.
    private static readonly Dictionary<string, Setting> Settings = new()
    {
        ["Token"] = new(n => new() { Token = "t" + n }, s => s.Token, s => s.TokenSource, null),
        ["SecretName"] = new(n => new() { SecretName = "s" + n }, s => s.SecretName, s => s.TokenSource, null),
        ["Vault"] = new(n => new() { SecretName = "s", Vault = "v" + n }, s => s.Vault, s => s.TokenSource, null),
        ["Region"] = new(
            n => new() { Region = n % 2 == 0 ? XhsRegion.China : XhsRegion.Sandbox },
            s => s.Region, s => s.AddressSource, XhsRegion.Global),
        ["BaseUri"] = new(
            n => new() { BaseUri = new Uri($"https://h{n}") },
            s => s.BaseUri, s => s.AddressSource, new Uri("https://api.justoneapi.com")),
        ["TimeoutSec"] = new(
            n => new() { TimeoutSec = n }, s => (int)s.Timeout.TotalSeconds, s => s.TimeoutSource, 60),
        ["MaximumRetryCount"] = new(
            n => new() { MaximumRetryCount = 10 + n }, s => s.MaximumRetryCount, s => s.MaximumRetryCountSource, 3),
        ["RetryIntervalSec"] = new(
            n => new() { RetryIntervalSec = 0.25 * (n + 4) },
            s => s.RetryInterval.TotalSeconds, s => s.RetryIntervalSource, 1.0),
        ["ThrottleLimit"] = new(
            n => new() { ThrottleLimit = 20 + n }, s => s.ThrottleLimit, s => s.ThrottleLimitSource, 4),
        ["Proxy"] = new(n => new() { Proxy = new Uri($"http://p{n}") }, s => s.Proxy, s => s.ProxySource, null),
        ["ProxyCredential"] = new(
            n => new() { ProxyCredential = Users[n] }, s => s.ProxyCredential, s => s.ProxyCredentialSource, null),
        ["AllowUnencryptedAuthentication"] = new(
            n => new() { AllowUnencryptedAuthentication = n % 2 == 0 },
            s => s.AllowUnencryptedAuthentication, s => s.AllowUnencryptedAuthenticationSource, false),
        ["Store"] = new(n => new() { Store = $"/data/{n}.db" }, s => s.Store?.File, s => s.StoreSource, null),
        ["StorePassword"] = new(
            n => new() { StorePassword = "p" + n }, s => s.StorePassword, s => s.StorePasswordSource, null),
        ["StoreSecretName"] = new(
            n => new() { StoreSecretName = "n" + n }, s => s.StoreSecretName, s => s.StorePasswordSource, null),
        ["StoreVault"] = new(
            n => new() { StoreSecretName = "n", StoreVault = "v" + n },
            s => s.StoreVault, s => s.StorePasswordSource, null),
        ["MaxAge"] = new(n => new() { MaxAge = TimeSpan.FromDays(n) }, s => s.MaxAge, s => s.MaxAgeSource, null),
        ["DailyCallLimit"] = new(
            n => new() { DailyCallLimit = 100 * n }, s => s.DailyCallLimit, s => s.DailyCallLimitSource, null),
    };

    public static TheoryData<string> Names => new(Settings.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Call_wins_over_session_over_file_over_default(string name)
    {
        var setting = Settings[name];
        var (file, session, call) = (setting.Set(1), setting.Set(2), setting.Set(3));
        var none = SettingsLayer.None;

        Expect(none, none, none, setting.Default, XhsConfigSource.Default);
        Expect(none, none, file, Shown(file), XhsConfigSource.User);
        Expect(none, session, file, Shown(session), XhsConfigSource.Session);
        Expect(call, session, file, Shown(call), XhsConfigSource.Parameter);
        Expect(call, none, file, Shown(call), XhsConfigSource.Parameter);

        object? Shown(SettingsLayer values) => setting.Get(Resolve(values, none, none));

        void Expect(SettingsLayer c, SettingsLayer s, SettingsLayer f, object? value, XhsConfigSource source)
        {
            var resolved = Resolve(c, s, f);
            Assert.Equal(value, setting.Get(resolved));
            Assert.Equal(source, setting.Source(resolved));
        }
    }

    [Theory]
    [InlineData("XHS_TOKEN", "env", "Token")]
    [InlineData("XHS_REGION", "china", "Region")]
    [InlineData("XHS_BASE_URI", "https://env", "BaseUri")]
    public void The_environment_stands_between_session_and_file(string variable, string text, string name)
    {
        var setting = Settings[name];
        var (file, session) = (setting.Set(1), setting.Set(3));
        var none = SettingsLayer.None;

        var overFile = Resolve(none, none, file, (variable, text));
        Assert.Equal(XhsConfigSource.Environment, setting.Source(overFile));
        Assert.Contains(
            text, $"{overFile.Token} {overFile.Region} {overFile.BaseUri}", StringComparison.OrdinalIgnoreCase);

        var underSession = Resolve(none, session, file, (variable, text));
        Assert.Equal(XhsConfigSource.Session, setting.Source(underSession));
        Assert.Equal(setting.Get(Resolve(session, none, none)), setting.Get(underSession));
    }

    [Fact]
    public void A_region_of_the_session_is_not_called_at_the_address_of_the_file()
    {
        var resolved = Resolve(
            SettingsLayer.None,
            new() { Region = XhsRegion.China },
            new() { BaseUri = new Uri("https://file") });

        Assert.Equal(new Uri("http://47.117.133.51:30015"), resolved.BaseUri);
    }

    [Fact]
    public void Region_and_address_of_one_level_go_together()
    {
        var resolved = Resolve(
            new() { Region = XhsRegion.China, BaseUri = new Uri("http://127.0.0.1:5000") },
                SettingsLayer.None, SettingsLayer.None);

        Assert.Equal(XhsRegion.China, resolved.Region);
        Assert.Equal(new Uri("http://127.0.0.1:5000"), resolved.BaseUri);
    }

    [Fact]
    public void A_token_of_the_call_leaves_no_secret_of_the_session_behind()
    {
        var resolved = Resolve(new() { Token = "t" }, new() { SecretName = "s", Vault = "v" }, SettingsLayer.None);

        Assert.Equal("t", resolved.Token);
        Assert.Null(resolved.SecretName);
        Assert.Null(resolved.Vault);
    }

    [Theory]
    [InlineData("XHS_STORE_PASSWORD", "env", "env")]
    [InlineData("XHS_STORE_PASSWORD", " ", "file")]
    public void The_password_of_the_environment_is_used_for_a_store_of_the_file(
        string variable, string text, string expected) => Assert.Equal(
        expected,
        Resolve(
            SettingsLayer.None, SettingsLayer.None,
            new() { Store = "postgresql://u@h/d", StorePassword = "file" }, (variable, text)).StorePassword);

    [Fact]
    public void A_password_that_was_set_with_an_address_goes_to_that_address_only()
    {
        var file = new SettingsLayer { Store = "postgresql://u@one/d", StorePassword = "file" };
        var session = new SettingsLayer { Store = "postgresql://u@two/d" };

        Assert.Null(Resolve(SettingsLayer.None, session, file).StorePassword);
        Assert.Equal("file", Resolve(SettingsLayer.None, new() { Store = file.Store }, file).StorePassword);
        Assert.Equal(
            "file", Resolve(SettingsLayer.None, session, new() { StorePassword = "file" }).StorePassword);
        Assert.Null(Resolve(
            SettingsLayer.None, session, SettingsLayer.None,
            ("XHS_STORE", "postgresql://u@one/d"), ("XHS_STORE_PASSWORD", "env")).StorePassword);
    }

    [Fact]
    public void A_password_of_the_session_leaves_no_secret_of_the_file_behind()
    {
        var resolved = Resolve(
            SettingsLayer.None, new() { StorePassword = "p" }, new() { StoreSecretName = "s", StoreVault = "v" });

        Assert.Equal(("p", null, null), (resolved.StorePassword, resolved.StoreSecretName, resolved.StoreVault));
    }

    [Fact]
    public void A_password_of_the_environment_that_cannot_be_one_is_refused_by_its_name()
    {
        var error = Assert.Throws<XhsConfigException>(() => Resolve(
            SettingsLayer.None, SettingsLayer.None, SettingsLayer.None, ("XHS_STORE_PASSWORD", "kernel\n")));

        Assert.Contains("XHS_STORE_PASSWORD", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("kernel", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sandbox_takes_its_other_settings_from_the_file()
    {
        var resolved = Resolve(new() { Region = XhsRegion.Sandbox }, SettingsLayer.None, new() { ThrottleLimit = 9 });

        Assert.Equal(new Uri("http://sandbox.invalid"), resolved.BaseUri);
        Assert.Equal(9, resolved.ThrottleLimit);
    }

    [Fact]
    public void The_file_is_not_read_when_everything_is_said_and_once_otherwise()
    {
        var reads = 0;
        var all = Settings
            .Where(s => s.Key is not ("SecretName" or "Vault" or "Region" or "StoreSecretName" or "StoreVault"))
            .Aggregate(SettingsLayer.None, (values, s) => values.Merge(s.Value.Set(1)));

        SettingResolver.Resolve(all, SettingsLayer.None, _ => null, Read);
        Assert.Equal(0, reads);
        SettingResolver.Resolve(SettingsLayer.None, SettingsLayer.None, _ => null, Read);
        Assert.Equal(1, reads);

        SettingsLayer Read()
        {
            reads++;
            return SettingsLayer.None;
        }
    }

    [Fact]
    public void A_wrong_parameter_of_the_call_is_refused() => Assert.Equal(
        "ThrottleLimit",
        Assert.Throws<ArgumentException>(
            () => Resolve(new() { ThrottleLimit = 0 }, SettingsLayer.None, SettingsLayer.None)).ParamName);

    [Fact]
    public void A_store_that_is_turned_off_is_an_error_that_says_where()
    {
        var call = new SettingsLayer { MaxAge = TimeSpan.FromDays(1) };
        var off = new SettingsLayer { Store = "None" };
        Contains("in the settings of this session", () => Resolve(call, off, SettingsLayer.None));
        Contains(ConfigFile.Path, () => Resolve(call, SettingsLayer.None, off));
        Contains("variable XHS_STORE", () => Resolve(
            call, SettingsLayer.None, SettingsLayer.None, ("XHS_STORE", "none")));
        Contains("by this call", () => Resolve(
            new() { MaxAge = call.MaxAge, Store = "None" }, SettingsLayer.None, SettingsLayer.None));

        static void Contains(string place, Func<object> resolve)
        {
            var error = Assert.Throws<XhsConfigException>(resolve);
            Assert.Equal("ConfigInvalid", error.ErrorId);
            Assert.Contains(place, error.Message, StringComparison.Ordinal);
            Assert.Contains("-MaxAge", error.Message, StringComparison.Ordinal);
            Assert.Equal(
                place.Contains("XHS_STORE", StringComparison.Ordinal),
                error.Message.Contains("variable", StringComparison.Ordinal));
        }
    }

    private static EffectiveSettings Resolve(
        SettingsLayer call, SettingsLayer session, SettingsLayer file, params (string Name, string Text)[] variables) =>
        SettingResolver.Resolve(
            call, session, name => variables.FirstOrDefault(v => v.Name == name).Text, () => file);

    private sealed record Setting(
        Func<int, SettingsLayer> Set,
        Func<EffectiveSettings, object?> Get,
        Func<EffectiveSettings, XhsConfigSource> Source,
        object? Default);
}
