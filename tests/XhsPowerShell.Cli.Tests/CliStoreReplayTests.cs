using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>The store on the command line: what was paid for is not paid for again, over processes.</summary>
public sealed class CliStoreReplayTests : IDisposable
{
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliStoreReplayTests() => xhs.At(space).Environment["XHS_STORE"] = xhs.File("data/store.db");

    public void Dispose() => xhs.Dispose();

    [Fact]
    public async Task The_same_line_in_a_new_process_costs_nothing_and_writes_the_same_bytes()
    {
        await space.SetScenario(new { mode = "world" });
        string[] line = ["user", .. Ids(30), "--max-age", "7d"];
        var first = await xhs.Run(line);

        var second = await xhs.Run(line);

        Assert.Equal((0, "", 30), (first.ExitCode, first.Error, first.Objects.Count));
        Assert.Equal(first, second);
        Assert.Equal(30, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task A_replay_needs_no_token()
    {
        await space.SetScenario(new { mode = "world" });
        await xhs.Run(["user", .. Ids(3), "--max-age", "12h"]);
        xhs.Environment["XHS_TOKEN"] = null;
        var result = await xhs.Run(["user", .. Ids(3), "--max-age", "12h"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Ids(3), result.Values("UserId"));
        Assert.Equal(3, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task The_age_that_is_set_is_the_default_and_zero_asks_again()
    {
        await space.SetScenario(new { mode = "world" });
        Assert.Equal(0, (await xhs.Run(["config", "set", "--max-age", "7d"])).ExitCode);
        await xhs.Run(["user", .. Ids(3)]);
        await xhs.Run(["user", .. Ids(3)]);
        Assert.Equal(3, (await space.Ledger()).Requests);
        await xhs.Run(["user", .. Ids(3), "--max-age", "0"]);
        Assert.Equal(6, (await space.Ledger()).Requests);
    }

    [Theory]
    [InlineData("7", "7d")]
    [InlineData("1.5", "7d")]
    [InlineData("seven", "12h")]
    [InlineData("-1d", "12h")]
    public async Task An_age_without_a_unit_is_refused_with_a_hint_before_any_call(string age, string hint)
    {
        var result = await xhs.Run(["user", .. Ids(1), "--max-age", age]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(hint, result.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task An_error_from_the_store_says_so_in_the_words_of_the_command_line()
    {
        await space.SetScenario(new { missing = Ids(1) });
        string[] line = ["user", .. Ids(1), "--max-age", "7d"];
        var paid = await xhs.Run(line);

        var kept = await xhs.Run(line);

        Assert.Equal(1, (await space.Ledger()).Requests);
        Assert.DoesNotContain("--max-age 0", paid.Error, StringComparison.Ordinal);
        Assert.Contains("came from the store", kept.Error, StringComparison.Ordinal);
        Assert.Contains("--max-age 0", kept.Error, StringComparison.Ordinal);
        xhs.Environment["LANG"] = xhs.Environment["LC_ALL"] = "zh_CN.UTF-8";
        Assert.Contains("来自存储", (await xhs.Run(line)).Error, StringComparison.Ordinal);
        Assert.Equal(1, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task A_limit_emits_what_was_answered_and_says_where_to_continue()
    {
        await space.SetScenario(new { mode = "world" });
        var result = await xhs.Run(["user", .. Ids(20), "--max-calls", "7", "--throttle-limit", "1"]);
        Assert.Equal(7, (await space.Ledger()).Requests);
        Assert.Equal(Ids(7), result.Values("UserId"));
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("CallLimitReached", result.Error, StringComparison.Ordinal);
        Assert.Contains("7 of 7 calls", result.Error, StringComparison.Ordinal);
        Assert.Contains(Ids(8)[7], result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_daily_limit_that_is_set_holds_for_the_next_process()
    {
        await space.SetScenario(new { mode = "world" });
        Assert.Equal(0, (await xhs.Run(["config", "set", "--daily-call-limit", "12"])).ExitCode);
        Assert.Equal(8, (await xhs.Run(["user", .. Ids(8)])).Objects.Count);
        var result = await xhs.Run(["user", .. Ids(20), "--max-age", "1d"]);
        Assert.Equal((12, 12), (result.Objects.Count, (await space.Ledger()).Requests));
        Assert.Contains("12 of 12 calls", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Made_up_data_is_kept_only_when_the_line_itself_asks_for_it()
    {
        string[] line = ["user", .. Ids(1), "--region", "sandbox", "--verbose"];
        await xhs.Run(line);
        Assert.False(System.IO.File.Exists(xhs.File("data/store.db")));
        await xhs.Run([.. line, "--max-age", "7d"]);
        Assert.Contains("Store: ", (await xhs.Run([.. line, "--max-age", "7d"])).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Store: ", (await xhs.Run(line)).Error, StringComparison.Ordinal);
    }

    private static string[] Ids(int count) =>
        [.. Enumerable.Range(1, count).Select(number => number.ToString("x24", CultureInfo.InvariantCulture))];
}
