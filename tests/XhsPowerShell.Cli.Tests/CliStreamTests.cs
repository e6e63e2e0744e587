using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>Standard streams that are closed, full or something else than expected.</summary>
public sealed class CliStreamTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";
    private const string Missing = "000000000000000000000404";
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliStreamTests() => xhs.At(space);

    public void Dispose() => xhs.Dispose();

    [Theory]
    [InlineData("2>&-")]
    [InlineData("2>/dev/full")]
    public async Task An_error_stream_that_cannot_be_written_costs_no_answer(string redirection)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await space.SetScenario(new { mode = "world", missing = Missing });
        var result = await xhs.RunShell($"xhs user {Missing} nobody {Id} --verbose --out a.jsonl {redirection}");
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(Id, Assert.Single(await File.ReadAllLinesAsync(xhs.File("a.jsonl"))), StringComparison.Ordinal);
        var output = await xhs.RunShell($"xhs user {Missing} {Id} --verbose {redirection}");
        Assert.Equal((1, Id), (output.ExitCode, Assert.Single(output.Values("UserId"))));
    }

    [Theory]
    [InlineData("user 5a901362e8ac2b36c99bce33 >&-", 2, "standard output is closed")]
    [InlineData("user - <&-", 2, "standard input is closed")]
    [InlineData("user 5a901362e8ac2b36c99bce33 --token-stdin <&-", 2, "standard input is closed")]
    [InlineData("user - < .", 2, "standard input is a folder")]
    public async Task A_stream_that_cannot_be_used_is_found_out_before_anything_is_billed(
        string line, int exitCode, string message)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var result = await xhs.RunShell("xhs " + line);
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("OutputFailed", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task A_reader_that_has_gone_is_noticed_before_the_first_call()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // The file appears after the reader has gone.
        var result =
            await xhs.RunShell($"{{ while [ ! -e gone ]; do sleep 0.05; done; xhs user {Id}; echo $? >&2; }} | " +
            $"{{ exec <&-; : > gone; }}");
        Assert.Equal("0\n", result.Error);
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    [Theory]
    [InlineData("usage")]
    [InlineData("usage --day today")]
    [InlineData("store")]
    [InlineData("history {id} --type XhsUser")]
    [InlineData("growth {id}")]
    [InlineData("config")]
    [InlineData("ping")]
    [InlineData("request /api/xiaohongshu/get-user/v4 userId={id}")]
    [InlineData("completion bash")]
    [InlineData("user {id}")]
    [InlineData("--help")]
    public async Task A_reader_that_leaves_is_no_error_of_any_command(string line)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await space.SetScenario(new { mode = "world" });
        xhs.Environment["XHS_STORE"] = xhs.File("store.db");
        var command = line.Replace("{id}", Id, StringComparison.Ordinal);
        Assert.Equal(0, (await xhs.Run(["user", Id, "--max-age", "7d"])).ExitCode);
        var read = await xhs.RunShell($"xhs {command}");
        Assert.Equal((0, ""), (read.ExitCode, read.Error));
        Assert.NotEqual("", read.Output);

        var result = await xhs.RunShell($"{{ while [ ! -e gone ]; do sleep 0.05; done; xhs {command}; echo $? >&2; }}" +
            " | { exec <&-; : > gone; }");

        Assert.Equal("0\n", result.Error);
    }

    [Fact]
    public async Task A_full_disk_ends_the_asking_and_is_reported()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await space.SetScenario(new { mode = "world", searchUsers = 2000 });
        var result = await xhs.RunShell("xhs search x --all > /dev/full");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("OutputFailed", result.Error, StringComparison.Ordinal);
        Assert.InRange((await space.Ledger()).Requests, 1, 2);
    }

    [Fact]
    public async Task Answers_that_are_there_do_not_wait_for_the_next_line()
    {
        await space.SetScenario(new { mode = "world" });
        using var process = xhs.Start(["user", "-", "--throttle-limit", "8"]);
        var ids = Enumerable.Range(1, 5).Select(n => n.ToString("x24", CultureInfo.InvariantCulture)).ToArray();
        foreach (var id in ids)
        {
            await process.StandardInput.WriteLineAsync(id);
        }

        // Standard input stays open, as under a program that thinks between its lines.
        await process.StandardInput.FlushAsync();
        foreach (var id in ids)
        {
            Assert.Contains(id, await process.StandardOutput.ReadLineAsync()
                .WaitAsync(TimeSpan.FromSeconds(60)), StringComparison.Ordinal);
        }

        Assert.Equal(0, (await XhsProcess.Finish(process)).ExitCode);
    }

    [Fact]
    public async Task A_page_is_written_while_the_next_line_is_not_there()
    {
        await space.SetScenario(new { mode = "world", searchUsers = 60 });
        using var process = xhs.Start(["search", "-", "--all", "--throttle-limit", "1"]);
        await process.StandardInput.WriteLineAsync("咖啡");
        await process.StandardInput.FlushAsync();
        for (var rank = 1; rank <= 60; rank++)
        {
            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
            Assert.Contains($"\"Rank\":{rank.ToString(CultureInfo.InvariantCulture)},", line, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await XhsProcess.Finish(process)).ExitCode);
    }
}
