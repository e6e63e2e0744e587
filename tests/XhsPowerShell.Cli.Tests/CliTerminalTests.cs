using System;
using System.IO;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>On a terminal, which <c>script</c> lends.</summary>
public sealed class CliTerminalTests : IDisposable
{
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliTerminalTests() => xhs.At(space);

    public void Dispose() => xhs.Dispose();

    [Fact]
    public async Task Progress_is_shown_on_a_terminal_and_taken_away_at_the_end()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"))
        {
            return;
        }

        await space.SetScenario(new { mode = "world", searchUsers = 80, delayMs = 250 });
        var result = await xhs.RunShell(
            "script -qec 'stty cols 80; \"$XHS_DOTNET\" \"$XHS_DLL\" search 咖啡 --all --out found.jsonl' /dev/null");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("0 of 1 inputs done", result.Output, StringComparison.Ordinal);
        Assert.Contains("in flight", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("\r\u001b[K", result.Output, StringComparison.Ordinal);
        Assert.Equal(80, (await File.ReadAllLinesAsync(xhs.File("found.jsonl"))).Length);
    }

    [Fact]
    public async Task A_terminal_gets_a_table_of_its_width()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"))
        {
            return;
        }

        await space.SetScenario(new { mode = "world" });
        const string Line = "\"$XHS_DOTNET\" \"$XHS_DLL\" user 5a901362e8ac2b36c99bce33 2>/dev/null";
        var result = await xhs.RunShell($"script -qec 'stty cols 60; {Line}' /dev/null");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(
            "UserId                   Nickname         Followers Notes\r\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_but_messages_is_written_where_nobody_watches()
    {
        await space.SetScenario(new { mode = "world", searchUsers = 60, delayMs = 150 });
        Assert.Equal("", (await xhs.Run(["search", "咖啡", "--all"])).Error);
    }
}
