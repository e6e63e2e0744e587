using System;
using System.IO;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>What <c>xhs</c> writes to a terminal.</summary>
public sealed class CliTerminalTests : IDisposable
{
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliTerminalTests() => xhs.At(space);

    public void Dispose() => xhs.Dispose();

    [TerminalFact]
    public async Task Progress_is_shown_on_a_terminal_and_taken_away_at_the_end()
    {
        await space.SetScenario(new { mode = "world", searchUsers = 80, delayMs = 250 });
        var (exitCode, shown) = await RunOnTerminal(80, "xhs search 咖啡 --all --out found.jsonl");
        Assert.Equal(0, exitCode);
        Assert.Contains("0 of 1 input done", shown, StringComparison.Ordinal);
        Assert.Contains("in flight", shown, StringComparison.Ordinal);
        Assert.Matches("\r\u001b\\[Kxhs: \\S*found[.]jsonl: 80 objects, [^\r\n]*\r\n$", shown);
        Assert.Equal(80, (await File.ReadAllLinesAsync(xhs.File("found.jsonl"))).Length);
    }

    [TerminalFact]
    public async Task A_terminal_gets_a_table_of_its_width()
    {
        await space.SetScenario(new { mode = "world" });
        var (exitCode, shown) = await RunOnTerminal(60, "xhs user 5a901362e8ac2b36c99bce33 2>/dev/null");
        Assert.Equal(0, exitCode);
        Assert.Contains(
            "UserId                   Nickname         Followers Notes\r\n", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_but_messages_is_written_where_nobody_watches()
    {
        await space.SetScenario(new { mode = "world", searchUsers = 60, delayMs = 150 });
        Assert.Equal("", (await xhs.Run(["search", "咖啡", "--all"])).Error);
    }

    private async Task<(int ExitCode, string Shown)> RunOnTerminal(int columns, string line)
    {
        using var terminal = new Terminal();
        // A read waits until the first program opens the terminal.
        var shown = terminal.ReadToEndAsync();
        var result = await xhs.RunShell(
            $"exec 0<>{terminal.Path} 1>&0 2>&0; stty cols {columns} rows 24; {line}");
        return (result.ExitCode, await shown.WaitAsync(TimeSpan.FromSeconds(100)));
    }
}
