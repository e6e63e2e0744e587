using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Sandbox;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>In a Chinese session no sentence is English: help, errors, notes, verbose lines, headings, lists.</summary>
public sealed partial class CliChineseTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliChineseTests() => xhs.At(space).Environment["LC_ALL"] = "zh_CN.UTF-8";

    public static TheoryData<string> Commands =>
        [
            "", "pgy", "config", "config set", "config remove", "usage",
            "growth", "history", "store", "store clear", "store shares", "store forget", "ping", "request", "completion",
            .. EndpointList.All.Where(endpoint => endpoint.Name != "NoteReply").Select(endpoint => endpoint.Command),
        ];

    public static TheoryData<string> Faults =>
        [
            "empty", "noCode", "html", "brokenGzip", "cutBody", "resetBefore", "resetMidBody", "refuse",
            "status=504", "status=502", "status=429", "redirect=/elsewhere", "hugeMiB=65", "data=string", "data=number",
            "data=array",
        ];

    public static TheoryData<string> Lists =>
        ["search", "search-notes", "notes", "comments", "pgy notes", "pgy search"];

    public void Dispose() => xhs.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_help_is_Chinese(string command)
    {
        var help = (await xhs.Run([.. Words(command), "--help"])).Output;
        Assert.Matches("[\u4e00-\u9fff]{3}", help);
        Assert.Empty(English(help));
        Assert.DoesNotMatch("Description|\\[options\\]|\\[command\\]", help);
    }

    [Fact]
    public async Task What_the_sandbox_answers_with_each_code_is_Chinese()
    {
        xhs.Environment["XHS_BASE_URI"] = null;
        string[] ids = [.. SandboxErrors.Codes.Except([100, 303, 600, 601])
            .Select(code => code.ToString("D24", CultureInfo.InvariantCulture)), "000000000000000000000999"];
        foreach (var command in (string[][])[["user"], ["notes"], ["pgy", "blogger"], ["note"], ["pgy", "note-detail"]])
        {
            var result = await xhs.Run([.. command, .. ids, "--region", "sandbox", "--maximum-retry-count", "0"]);
            Assert.Equal(1, result.ExitCode);
            Assert.Equal(ids.Length, Regex.Count(result.Error, "(?m)^xhs: [A-Z][A-Za-z]+: "));
            Assert.Empty(English(result.Error));
        }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(303)]
    [InlineData(600)]
    [InlineData(601)]
    public async Task An_error_that_ends_the_run_is_Chinese(int code)
    {
        var result = await xhs.Run(
            ["user", code.ToString("D24", CultureInfo.InvariantCulture), "--region", "sandbox"]);
        Assert.Equal(3, result.ExitCode);
        Assert.Empty(English(result.Error));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_went_wrong_on_the_way_is_said_in_Chinese(string fault)
    {
        var pair = fault.Split('=', 2);
        object value = pair.Length == 1 ? true : int.TryParse(pair[1], out var number) ? number : pair[1];
        await space.SetScenario(new
        {
            faults = new { fault = new Dictionary<string, object> { [pair[0]] = value } },
        });
        var result = await xhs.Run(["user", Id, "--maximum-retry-count", "1", "--verbose"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(Id, result.Error, StringComparison.Ordinal);
        Assert.Matches("(?m)^xhs: GET .*第 1 次尝试", result.Error);
        Assert.Empty(English(result.Error));
    }

    [Fact]
    public async Task What_the_way_itself_does_is_said_in_Chinese()
    {
        xhs.Environment["XHS_BASE_URI"] = TestServer.RefusingUri().AbsoluteUri;
        var refused = await xhs.Run(["user", Id, "--maximum-retry-count", "0"]);
        Assert.Contains("连接被拒绝", refused.Error, StringComparison.Ordinal);
        Assert.Empty(English(refused.Error));
        var ping = await xhs.Run(["ping", "--format", "table"]);
        Assert.Contains("可用", ping.Output, StringComparison.Ordinal);
        Assert.Empty(English(ping.Output + ping.Error));
        xhs.Environment["XHS_BASE_URI"] = "https://no-such-host.invalid";
        var unknown = await xhs.Run(["user", Id, "--maximum-retry-count", "0"]);
        Assert.Contains("找不到主机", unknown.Error, StringComparison.Ordinal);
        Assert.Empty(English(unknown.Error));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task What_a_list_says_of_itself_and_its_table_are_Chinese(string command)
    {
        await space.SetScenario(new { mode = "world" });
        var input = command.Contains("search", StringComparison.Ordinal) ? "咖啡" : Id;
        var result = await xhs.Run(
            [.. Words(command), input, "--max-pages", "1", "--verbose", "--format", "table"]);
        Assert.Equal((0, 1), (result.ExitCode, Math.Min(1, result.Output.Length)));
        Assert.Empty(English(result.Error));
        Assert.Matches("(?m)^xhs: [0-9]+ 个对象", result.Error);
        // No heading of a column is English.
        Assert.DoesNotMatch("^[^\n]*[A-Z][a-z]{3,}", result.Output);
    }

    [Fact]
    public async Task Mistakes_on_the_command_line_and_with_files_are_named_in_Chinese()
    {
        string[][] lines =
        [
            ["search"], ["serch", "x"], ["search", "x", "--limit", "3"], ["search", "x", "--first", "abc"],
            ["search", "x", "--first"], ["user", "abc"], ["user", Id, "--columns", "Folowers"],
            ["user", Id, "--region", "moon"], ["notes", Id, "--after", "yesterday"],
            ["notes", Id, "--all", "--first", "3"],
            ["user", Id, "--out", "a.xlsx"], ["user", Id, "--out", xhs.File("no/such/folder.csv")],
            ["user", Id, "--throttle-limit", "100"], ["config", "set"], ["config", "set", "--proxy", "socks5://x:1"],
            ["config", "set", "--timeout-sec", "0"], ["request", "no-path"], ["user", "http://xhslink.com/a/b"],
            ["usage", "--reset", "--after", "2026-01-01"], ["user", Id, "--token", "x"], ["pgy", "nothing"],
            ["user", Id, "--first", "1"], ["comments", Id, "a", "--cursor", "c"],
            ["pgy", "search", "x", "--filter", "y"],
        ];
        foreach (var line in lines)
        {
            var result = await xhs.Run(line);
            Assert.True(result.ExitCode is 1 or 2, string.Join(' ', line));
            Assert.Matches("[\u4e00-\u9fff]", result.Error);
            Assert.Empty(English(result.Error));
        }
    }

    [Fact]
    public async Task Settings_are_listed_in_Chinese()
    {
        var config = (await xhs.Run(["config", "--format", "table"])).Output;
        Assert.Matches("(?m)^超时（秒） +: 60 +\\[默认\\]$", config);
        Assert.Matches("(?m)^令牌 +: .*\\[环境变量\\]$", config);
        Assert.DoesNotMatch("(?m)^[A-Za-z]+ +:", config);
        Assert.Empty(English(config + (await xhs.Run(["usage", "--format", "table"])).Output));
    }

    private static string[] Words(string command) => command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Three words and more that are no command in quotes, no example and no address.
    private static IEnumerable<string> English(string text) => Sentence()
        .Matches(Command().Replace(text.Split("示例：")[0], ""))
        .Select(match => match.Value);

    [GeneratedRegex("“[^”]*”|https?://\\S+|--?[a-z-]+|XHS_[A-Z_]+|<[^>]+>|(?m)^  xhs .*|sudo .*|chmod .*")]
    private static partial Regex Command();

    [GeneratedRegex("[A-Za-z']{2,}[:;]? [a-z']{2,} [a-z']{2,}")]
    private static partial Regex Sentence();
}
