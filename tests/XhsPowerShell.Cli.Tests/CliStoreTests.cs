using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>What is kept, on the command line.</summary>
public sealed class CliStoreTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";
    private const string Other = "5a901362e8ac2b36c99bce34";
    private const string Made = "5cab9537000000005a90c3e1";
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliStoreTests()
    {
        xhs.At(space);
        xhs.Environment["XHS_STORE"] = xhs.File("store.db");
    }

    public void Dispose() => xhs.Dispose();

    [Fact]
    public async Task What_was_kept_is_shown_counted_and_erased()
    {
        await space.SetScenario(new { mode = "world" });
        var nothing = await xhs.Run(["history", "--type", "XhsUser"]);
        Assert.Equal((0, ""), (nothing.ExitCode, nothing.Output));
        Assert.Contains("store.db", nothing.Error, StringComparison.Ordinal);
        Assert.Equal("0", Assert.Single((await xhs.Run(["store"])).Values("Answers")));
        Assert.False(File.Exists(xhs.File("store.db")));

        var live = await xhs.Run(["user", Id, Other]);
        await xhs.Run(["user", Id, "--max-age", "1d"]);
        var ledger = await space.Ledger();
        var kept = await xhs.Run(["history", "--type", "user"]);
        Assert.Equal(live.Output, kept.Output);
        Assert.Equal([Id], (await xhs.Run(["history", Id, "--type", "XhsUser", "--last", "1"])).Values("UserId"));
        Assert.Equal("", (await xhs.Run(["history", Id, "--type", "XhsUser", "--before", "2020-01-01"])).Output);
        Assert.Equal("", (await xhs.Run(["history", Id, "--type", "notes"])).Output);

        var store = Assert.Single((await xhs.Run(["store"])).Objects);
        Assert.Equal(2, store.GetProperty("Answers").GetInt64());
        Assert.Equal(2, store.GetProperty("SpentToday").GetInt64());
        Assert.Equal(1, store.GetProperty("Saved").GetInt64());

        var today = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var arguments in new string[][]
            {
                ["usage"], ["usage", "--day", today], ["usage", "--day", "today"], ["usage", "--after", today],
                ["usage", "--after", "yesterday"],
            })
        {
            var usage = Assert.Single((await xhs.Run(arguments)).Objects);
            Assert.Equal(ledger.Billed, usage.GetProperty("Billed").GetInt64());
            Assert.Equal(1, usage.GetProperty("Saved").GetInt64());
        }

        Assert.Equal("", (await xhs.Run(["usage", "--day", "2020-01-01"])).Output);
        Assert.Equal("", (await xhs.Run(["usage", "--day", "yesterday"])).Output);
        var tomorrow = await xhs.Run(["usage", "--day", "tomorrow"]);
        Assert.Equal(2, tomorrow.ExitCode);
        Assert.StartsWith("xhs: --day: 'tomorrow' is not a day: use today,", tomorrow.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await xhs.Run(["usage", "--reset"])).ExitCode);

        var planned = await xhs.Run(["store", "clear", Id, "--what-if"]);
        Assert.Equal("1", Assert.Single(planned.Values("Answers")));
        Assert.Equal("0", Assert.Single(planned.Values("Inputs")));
        Assert.Equal("2", Assert.Single((await xhs.Run(["store"])).Values("Answers")));
        var cleared = await xhs.Run(["store", "clear", Id, "--yes"]);
        Assert.Equal("1", Assert.Single(cleared.Values("Answers")));
        Assert.Equal([Other], (await xhs.Run(["history", "--type", "XhsUser"])).Values("UserId"));
        var old = await xhs.Run(["store", "clear", "--older-than", "1d", "-y"]);
        Assert.Equal("0", Assert.Single(old.Values("Answers")));
        var all = await xhs.Run(["store", "clear", "--everything", "--yes"]);
        Assert.Equal("1", Assert.Single(all.Values("Answers")));
        Assert.Equal(ledger.Requests, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task What_was_made_up_is_read_counted_and_deleted_apart_from_what_was_paid_for()
    {
        await space.SetScenario(new { mode = "world" });
        await xhs.Run(["user", Id, Other]);
        await xhs.Run(["user", Made, "--region", "sandbox", "--max-age", "1d"]);
        var made = await xhs.Run(["history", "--type", "XhsUser", "--region", "sandbox"]);
        Assert.Equal([Made], made.Values("UserId"));
        Assert.Equal(["True"], made.Values("IsSandbox"));
        xhs.Environment["XHS_BASE_URI"] = null;
        var other = await xhs.Run(["history", "--type", "XhsUser", "--base-uri", space.BaseUri.AbsoluteUri]);
        Assert.Equal([Id, Other], other.Values("UserId"));
        Assert.Equal("", (await xhs.Run(["history", "--type", "XhsUser"])).Output);

        Assert.Equal((3, 1), await Counts());
        var planned = await xhs.Run(["store", "clear", "--region", "sandbox", "--dry-run"]);
        Assert.Equal("1", Assert.Single(planned.Values("SandboxAnswers")));
        await xhs.Run(["store", "clear", "--region", "sandbox", "--yes"]);
        Assert.Equal((2, 0), await Counts());
        Assert.Equal(2, (await space.Ledger()).Requests);
    }

    [Theory]
    [InlineData("XhsUser", "^Retrieved +UserId +Nickname")]
    [InlineData("XhsLink", "^Retrieved +Target +NoteId")]
    public async Task A_table_of_the_history_shows_when_each_object_was_retrieved(string type, string heading)
    {
        await xhs.Run(["user", Made, "--region", "sandbox", "--max-age", "1d"]);
        await xhs.Run(["resolve", "http://xhslink.com/a/AbCdEf", "--region", "sandbox", "--max-age", "1d"]);
        string[] arguments = ["history", "--type", type, "--region", "sandbox", "--format"];
        var kept = Assert.Single((await xhs.Run([.. arguments, "jsonl"])).Objects);
        var table = (await xhs.Run([.. arguments, "table"])).Output;
        Assert.Matches("(?m)" + heading, table);
        var time = kept.GetProperty("RetrievedAt").GetDateTimeOffset().ToOffset(TimeSpan.FromHours(8));
        Assert.Contains(
            "\n" + time.ToString("yyyy-MM-dd HH:mm ", CultureInfo.InvariantCulture), table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_without_a_type_says_which_types_there_are()
    {
        var result = await xhs.Run(["history", Id]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("xhs: Name the kind of objects with --type.", result.Error, StringComparison.Ordinal);
        Assert.Contains("XhsUser, ", result.Error, StringComparison.Ordinal);
        Assert.Contains("XhsPgyNoteDetail", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_can_be_written_as_how_long_ago_it_was()
    {
        await space.SetScenario(new { mode = "world" });
        await xhs.Run(["user", Id]);
        Assert.Equal([Id], (await xhs.Run(["history", "--type", "XhsUser", "--after", "7d"])).Values("UserId"));
        Assert.Equal("", (await xhs.Run(["history", "--type", "XhsUser", "--before", "12h"])).Output);
        Assert.Equal("1", Assert.Single((await xhs.Run(["usage", "--after", "2d"])).Values("Billed")));
        var unclear = await xhs.Run(["history", "--type", "XhsUser", "--after", "7"]);
        Assert.Equal((2, ""), (unclear.ExitCode, unclear.Output));
        Assert.Contains("an age such as 7d, not '7'", unclear.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_max_age_of_the_settings_says_in_verbose_lines_that_the_sandbox_does_not_use_it()
    {
        const string Note = "The setting --max-age is not used in the sandbox";
        await xhs.Run(["config", "set", "--max-age", "7d"]);
        string[] user = ["user", Made, "--region", "sandbox", "--verbose"];
        Assert.Contains(Note, (await xhs.Run(user)).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(xhs.File("store.db")));
        Assert.DoesNotContain(Note, (await xhs.Run([.. user, "--max-age", "7d"])).Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Note, (await xhs.Run(user[..^1])).Error, StringComparison.Ordinal);
        var kept = await xhs.Run([.. user, "--max-age", "7d"]);
        Assert.Contains("Store: GET", kept.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_daily_limit_says_that_it_does_not_count_calls_of_the_sandbox()
    {
        Assert.Equal(0, (await xhs.Run(["config", "set", "--daily-call-limit", "1"])).ExitCode);
        var limited = await xhs.Run(["user", Made, "--region", "sandbox"]);
        Assert.Single(limited.Objects);
        Assert.Contains("does not count calls of the sandbox", limited.Error, StringComparison.Ordinal);
        await xhs.Run(["config", "set", "--daily-call-limit", "-1"]);
        var unlimited = await xhs.Run(["user", Made, "--region", "sandbox"]);
        Assert.DoesNotContain("daily limit", unlimited.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_nothing_is_deleted_without_a_word()
    {
        await space.SetScenario(new { mode = "world" });
        await xhs.Run(["user", Id]);
        foreach (var what in new string[][] { [Id], ["--older-than", "2099-01-01"], ["--everything"] })
        {
            var result = await xhs.Run(["store", "clear", .. what], "y\n");
            Assert.Equal((2, ""), (result.ExitCode, result.Output));
            Assert.Contains("--yes", result.Error, StringComparison.Ordinal);
        }

        Assert.Equal("1", Assert.Single((await xhs.Run(["store"])).Values("Answers")));
    }

    [TerminalTheory]
    [InlineData("y\n", 0, "0")]
    [InlineData("n\n", 1, "1")]
    [InlineData("\n", 1, "1")]
    public async Task A_person_at_a_terminal_is_asked_first(string answer, int exitCode, string left)
    {
        await space.SetScenario(new { mode = "world" });
        await xhs.Run(["user", Id]);
        using var terminal = new Terminal();
        var shown = terminal.ReadToEndAsync();
        terminal.Write(answer);
        var result = await xhs.RunShell($"exec 0<>{terminal.Path} 2>&0; xhs store clear {Id} --format json");
        Assert.Equal(exitCode, result.ExitCode);
        var text = await shown.WaitAsync(TimeSpan.FromSeconds(100));
        Assert.Contains("Delete 1 answer (", text, StringComparison.Ordinal);
        Assert.Contains("would cost 1 call. [y/N]", text, StringComparison.Ordinal);
        Assert.Equal(exitCode == 0, result.Output.Contains("\"Answers\":1", StringComparison.Ordinal));
        Assert.Equal(left, Assert.Single((await xhs.Run(["store"])).Values("Answers")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_store_that_can_grow_no_more_costs_a_warning_and_no_object_and_with_a_limit_it_ends_the_run(
        bool hasLimit)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await space.SetScenario(new { mode = "world" });
        if (hasLimit)
        {
            await xhs.Run(["config", "set", "--daily-call-limit", "1000"]);
        }

        await xhs.Run(["user", Id]);
        // No file of the process may grow above 512 KiB. Memory that is mapped twice would count as a file.
        xhs.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        var result = await xhs.RunShell(
            "for i in $(seq 100 159); do printf '%024x\\n' $i; done > ids.txt; trap '' XFSZ; ulimit -f 1024; "
            + "xhs user - < ids.txt");
        var ledger = await space.Ledger();
        Assert.Equal(ledger.Billed - 1, result.Objects.Count);
        Assert.Equal(Enumerable.Range(100, result.Objects.Count).Select(static number =>
            number.ToString("x24", CultureInfo.InvariantCulture)), result.Values("UserId"));
        if (hasLimit)
        {
            Assert.Equal(3, result.ExitCode);
            Assert.InRange(result.Objects.Count, 1, 59);
            Assert.Contains("StoreFailed: ", result.Error, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal((0, 60), (result.ExitCode, result.Objects.Count));
            Assert.Equal(
                1, result.Error.Split('\n').Count(static line => line.Contains("be kept", StringComparison.Ordinal)));
        }

        // With room again, what was kept is there.
        var kept = (await xhs.Run(["history", "--type", "XhsUser"])).Objects.Count;
        Assert.InRange(kept, 2, (int)ledger.Billed - 1);
    }

    [Theory]
    [InlineData("history", "--type", "Nobody")]
    [InlineData("history", "nobody", "--type", "XhsUser")]
    [InlineData("history")]
    [InlineData("store", "clear")]
    [InlineData("store", "clear", "nobody")]
    [InlineData("store", "clear", "--older-than", "7")]
    [InlineData("usage", "--day", "2026-01-01", "--after", "2026-01-01")]
    public async Task What_cannot_be_meant_is_refused(params string[] arguments)
    {
        var result = await xhs.Run(arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.NotEqual("", result.Error);
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    private async Task<(int All, int Made)> Counts()
    {
        var store = Assert.Single((await xhs.Run(["store"])).Objects);
        return (store.GetProperty("Answers").GetInt32(), store.GetProperty("SandboxAnswers").GetInt32());
    }
}
