using System;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>Nothing costs money by a slip of the fingers.</summary>
public sealed class CliOptionTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliOptionTests() => xhs.At(space);

    public void Dispose() => xhs.Dispose();

    [Theory]
    [InlineData("--first", "search", "咖啡", "--limit", "3")]
    [InlineData("--first", "search", "咖啡", "--First", "3")]
    [InlineData("--first", "search", "咖啡", "-n", "3")]
    [InlineData("--first", "search", "咖啡", "--fist", "3")]
    [InlineData("--first", "search", "--fist=3", "咖啡")]
    [InlineData("--first", "search", "咖啡", "--frist", "3")]
    [InlineData("--after", "notes", Id, "--since", "2026-01-01")]
    [InlineData("--out", "user", Id, "-o", "x.csv")]
    [InlineData("--format json", "user", Id, "--json")]
    [InlineData("--count", "ping", "--cout", "3")]
    [InlineData("--throttle-limit", "user", Id, "--throtle-limit", "8")]
    public async Task An_unknown_option_is_no_input_and_the_right_one_is_named(string meant, params string[] arguments)
    {
        var result = await xhs.Run(arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("xhs: unknown option -", result.Error, StringComparison.Ordinal);
        Assert.Contains($"did you mean {meant}?", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    [Theory]
    [InlineData("history", "What this host answered")]
    [InlineData("growth", "What this host answered")]
    [InlineData("store clear", "Only the answers of this host")]
    [InlineData("user", "The host to ask")]
    public async Task Help_says_what_an_option_does_for_this_command(string command, string meaning)
    {
        var help = await xhs.Run([.. command.Split(' '), "--help"]);
        Assert.Contains(meaning, help.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("30")]
    public async Task An_age_without_a_unit_deletes_nothing(string age)
    {
        var result = await xhs.Run(["store", "clear", "--older-than", age, "--yes"]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains($"--older-than: '{age}' has no unit. Use 90d", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_keyword_that_begins_with_a_hyphen_needs_two_of_them_before_it()
    {
        Assert.Equal(2, (await xhs.Run(["search", "--咖啡"])).ExitCode);
        Assert.Equal(0, (await xhs.Run(["search", "--first", "3", "--", "-咖啡", "--limit"])).ExitCode);
        Assert.Equal(["-咖啡", "--limit"], (await space.Log()).Select(entry => entry.Parameters["keyword"]));
    }

    [Theory]
    [InlineData("--first must", "search", "x", "--first")]
    [InlineData("--first needs a whole number of at least 1, not 'abc'", "search", "x", "--first", "abc")]
    [InlineData("--first needs a whole number of at least 1, not '0'", "search", "x", "--first", "0")]
    [InlineData("--page needs a whole number of at least 1, not '1.5'", "search", "x", "--page", "1.5")]
    [InlineData("--throttle-limit needs a whole number from 1 to 64, not " +
        "'100'", "search", "x", "--throttle-limit", "100")]
    [InlineData("--timeout-sec needs a whole number from 1 to 3600, not '0'", "user", Id, "--timeout", "0")]
    [InlineData("--base-uri needs a full http or https address", "user", Id, "--base-uri", "nowhere")]
    [InlineData("SOCKS proxies are not supported", "config", "set", "--proxy", "socks5://127.0.0.1:1080")]
    [InlineData("--format must be one of table, csv, json, jsonl, not 'xml'", "user", Id, "--format", "xml")]
    [InlineData("--region must be one of global, china, sandbox, not 'moon'", "user", Id, "--region", "moon")]
    [InlineData("--after must be earlier than --before", "notes",
        Id, "--after", "2026-05-02", "--before", "2026-05-01")]
    [InlineData("--after must be earlier than --before", "notes",
        Id, "--after", "2026-05-02", "--before", "2026-05-02")]
    [InlineData("--all cannot be used together with --first", "notes", Id, "--all", "--first", "3")]
    [InlineData("there is no column 'Nikname'; did you mean 'Nickname'?", "user", Id, "--columns", "UserId,Nikname")]
    [InlineData("--raw is JSON text", "user", Id, "--raw", "--format", "csv")]
    [InlineData("unknown command 'serach'; did you mean 'search'?", "serach", "x")]
    [InlineData("unknown command 'sumary'; did you mean 'data-summary'?", "pgy", "sumary")]
    [InlineData("KEYWORD is missing.", "search")]
    [InlineData("Nothing to set", "config", "set")]
    [InlineData("PATH is the path alone", "request", "https://api.justoneapi.com/api/x")]
    [InlineData("write name=value", "request", "/api/x", "userId")]
    [InlineData("--token-stdin", "request", "/api/x", "token=secret-text")]
    [InlineData("--filter needs a name and a value", "pgy", "search", "x", "--filter", "a")]
    [InlineData("--filter needs a name and a value", "pgy", "search", "x", "--filter", "=b")]
    [InlineData("--min-follower needs a whole number of at least 0, not '-5'", "pgy", "search", "--min-follower", "-5")]
    [InlineData("--min-picture-price needs a number from 0 to 1000000000000000, not '1e16'",
        "pgy", "search", "x", "--min-picture-price", "1e16")]
    [InlineData("--content-tag is empty", "pgy", "search", "--content-tag", "")]
    [InlineData("--content-tag contains a line break", "pgy", "search", "--content-tag", "a\u0007b")]
    public async Task A_message_says_what_is_needed_in_the_words_of_the_command_line(
        string message, params string[] arguments)
    {
        var result = await xhs.Run(arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(message == "--first must" ? "--first" : message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-text", result.Error, StringComparison.Ordinal);
        Assert.DoesNotMatch("-Xhs| -[A-Z]|'-[A-Z]", result.Error);
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    [Theory]
    [InlineData("search", "咖啡")]
    [InlineData("notes", Id)]
    public async Task A_list_is_one_page_unless_more_is_asked_for_and_says_that_there_is_more(
        string command, string input)
    {
        await space.SetScenario(new { mode = "world", searchUsers = 60, notesPerUser = 60 });
        var one = await xhs.Run([command, input]);
        Assert.Equal((0, 20), (one.ExitCode, one.Objects.Count));
        Assert.Contains("there is more. Use --first N, --max-pages N or --all", one.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await space.Ledger()).Requests);
        foreach (var (option, count) in new[] { ("--first 30", 30), ("--max-pages 2", 40), ("--all", 60) })
        {
            var more = await xhs.Run([command, input, .. option.Split(' ')]);
            Assert.Equal((0, count, ""), (more.ExitCode, more.Objects.Count, more.Error));
        }
    }

    [Fact]
    public async Task A_list_of_one_page_says_nothing()
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 5 });
        var result = await xhs.Run(["notes", Id]);
        Assert.Equal((0, 5, ""), (result.ExitCode, result.Objects.Count, result.Error));
    }

    [Fact]
    public async Task The_timeout_and_the_retries_of_one_call_are_options_of_it()
    {
        await space.SetScenario(new { faults = new { fault = new { hold = true } } });
        var result = await xhs.Run(["user", Id, "--timeout", "1"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("xhs: Timeout: ", result.Error, StringComparison.Ordinal);
        await space.Reset();
        await space.SetScenario(new { faults = new { fault = new { code = 503 } } });
        Assert.Equal(1, (await xhs.Run(["user", Id, "--maximum-retry-count", "0"])).ExitCode);
        Assert.Equal(1, (await space.Ledger()).Requests);
    }
}
