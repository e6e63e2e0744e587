using System;
using System.IO;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

public sealed class CliConfigTests : IDisposable
{
    private const string Token = "a-token-that-nobody-may-see";
    private readonly XhsProcess xhs = new();

    public void Dispose() => xhs.Dispose();

    [Fact]
    public async Task A_stored_sandbox_says_of_every_run_that_its_data_is_made_up()
    {
        Assert.Equal(0, (await xhs.Run(["config", "set", "--region", "sandbox"])).ExitCode);
        foreach (var line in (string[][])[["search", "咖啡"], ["user", "5cab9537000000005a90c3e1", "--format", "csv"]])
        {
            var result = await xhs.Run(line);
            Assert.Equal(0, result.ExitCode);
            Assert.StartsWith(
                "xhs: note: the sandbox answers with made-up data.", result.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("made-up", result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_is_stored_used_shown_masked_and_forgotten()
    {
        var space = TestServer.NewSpace();
        await space.SetScenario(new { token = Token });
        var set = await xhs.Run(["config", "set", "--token-stdin", "--base-uri",
            space.BaseUri.AbsoluteUri, "--retry-interval-sec", "0.25"], Token + "\n");
        Assert.Equal((0, "", ""), (set.ExitCode, set.Output, set.Error));
        Assert.Equal(0, (await xhs.Run(["user", "5a901362e8ac2b36c99bce33"])).ExitCode);

        var shown = await xhs.Run(["config"]);
        Assert.DoesNotContain(Token, shown.Output, StringComparison.Ordinal);
        Assert.Equal(("************-see", "User"), (shown.Values("Token")[0], shown.Values("TokenSource")[0]));
        Assert.Equal((space.BaseUri.AbsoluteUri, "0.25"),
            (shown.Values("BaseUri")[0], shown.Values("RetryIntervalSec")[0]));

        Assert.Equal(0, (await xhs.Run(["config", "remove"])).ExitCode);
        Assert.False(File.Exists(xhs.ConfigPath));
        Assert.Equal(3, (await xhs.Run(["user", "5a901362e8ac2b36c99bce33"])).ExitCode);
    }

    [Fact]
    public async Task The_password_of_the_store_is_read_from_standard_input_stored_and_never_shown()
    {
        const string Password = " a password, with blanks ";
        var set = await xhs.Run(
            ["config", "set", "--store", "postgresql://xhs@db.invalid/xhs", "--store-password-stdin"], Password + "\n");
        Assert.Equal((0, "", ""), (set.ExitCode, set.Output, set.Error));
        var shown = await xhs.Run(["config"]);
        Assert.DoesNotContain(Password.Trim(), shown.Output, StringComparison.Ordinal);
        Assert.Equal("User", shown.Values("StorePasswordSource")[0]);
        Assert.NotEqual("", shown.Values("StorePassword")[0]);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Contains(Password, await File.ReadAllTextAsync(xhs.ConfigPath), StringComparison.Ordinal);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(xhs.ConfigPath));
        }

        var empty = await xhs.Run(["config", "set", "--store-password-stdin"], "\n");
        Assert.Equal(2, empty.ExitCode);
        Assert.Contains("--store-password-stdin found no password", empty.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await xhs.Run(["config", "set", "--token-stdin", "--store-password-stdin"], "x\n")).ExitCode);
        var refused = await xhs.Run(["config", "set", "--store-password", Password]);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("where others can see it", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Password.Trim(), refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_user_of_a_proxy_is_stored_with_the_password_of_standard_input_which_is_never_shown()
    {
        const string Password = " a password, with blanks ";
        string[] set = ["config", "set", "--proxy", "http://proxy.invalid:8080", "--proxy-user-name", @"OFFICE\xhs"];
        var done = await xhs.Run([.. set, "--proxy-password-stdin"], Password + "\n");
        Assert.Equal((0, "", ""), (done.ExitCode, done.Output, done.Error));
        var shown = await xhs.Run(["config"]);
        Assert.DoesNotContain(Password.Trim(), shown.Output, StringComparison.Ordinal);
        Assert.Equal(@"OFFICE\xhs", shown.Values("ProxyUserName")[0]);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Contains(Password, await File.ReadAllTextAsync(xhs.ConfigPath), StringComparison.Ordinal);
        }

        string[][] refused =
        [
            set, ["config", "set", "--proxy-password-stdin"], [.. set, "--proxy-password", Password],
            [.. set, "--proxy-password-stdin", "--token-stdin"],
        ];
        foreach (var arguments in refused)
        {
            var result = await xhs.Run(arguments, Password + "\n");
            Assert.Equal(2, result.ExitCode);
            Assert.Contains("--proxy-password-stdin", result.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(Password.Trim(), result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_secret_of_standard_input_is_text_without_a_byte_order_mark()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var refused = await xhs.RunShell(@"printf 'a\377b\n' | xhs config set --token-stdin");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("not UTF-8", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(xhs.ConfigPath));

        Assert.Equal(0, (await xhs.RunShell(
            @"printf '\357\273\277pass\n' | xhs config set --store postgresql://u@h/d --store-password-stdin"))
            .ExitCode);
        Assert.Contains("\"pass\"", await File.ReadAllTextAsync(xhs.ConfigPath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_used_changes_nothing()
    {
        var result = await xhs.Run(["config", "set", "--timeout-sec", "0"]);
        Assert.Equal(2, result.ExitCode);
        Assert.False(File.Exists(xhs.ConfigPath));
    }

    [Fact]
    public async Task A_damaged_file_is_named_and_kept()
    {
        await File.WriteAllTextAsync(xhs.ConfigPath, "{ nothing");
        var result = await xhs.Run(["search", "x"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("ConfigDamaged", result.Error, StringComparison.Ordinal);
        Assert.Contains(xhs.ConfigPath, result.Error, StringComparison.Ordinal);
        Assert.Equal("{ nothing", await File.ReadAllTextAsync(xhs.ConfigPath));
    }

    [Fact]
    public async Task Ping_needs_no_token_and_says_whether_the_service_answers()
    {
        var space = TestServer.NewSpace();
        var reached = await xhs.Run(["ping", "--base-uri", space.BaseUri.AbsoluteUri, "--count", "3"]);
        Assert.Equal((0, "True", "3"),
            (reached.ExitCode, reached.Values("IsReachable")[0], reached.Values("Received")[0]));
        var ledger = await space.Ledger();
        Assert.Equal((3, 0), (ledger.PerEndpoint["ping"].Requests, ledger.TokenSeen));
        var refused = await xhs.Run(["ping", "--base-uri", TestServer.RefusingUri().AbsoluteUri]);
        Assert.Equal((1, "False"), (refused.ExitCode, refused.Values("IsReachable")[0]));
    }

    [Fact]
    public async Task Version_is_the_version_and_nothing_else()
    {
        var result = await xhs.Run(["--version"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\r?\n$", result.Output);
    }
}
