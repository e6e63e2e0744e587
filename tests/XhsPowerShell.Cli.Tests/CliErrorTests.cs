using System;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

public sealed class CliErrorTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";
    private const string Missing = "000000000000000000000404";
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public void Dispose() => xhs.Dispose();

    [Fact]
    public async Task An_input_that_fails_is_named_and_does_not_end_the_others()
    {
        await space.SetScenario(new { mode = "world", missing = Missing });
        var result = await xhs.At(space).Run(["user", Id, Missing, "5a901362e8ac2b36c99bce34"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal([Id, "5a901362e8ac2b36c99bce34"], result.Values("UserId"));
        Assert.StartsWith($"xhs: NoContent: {Missing}: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_id_fails_alone()
    {
        await space.SetScenario(new { mode = "world" });
        var result = await xhs.At(space).Run(["user", "-"], $"nobody\n{{\"x\":1}}\n{{\"UserId\":\"\\ud800\"}}\n{Id}\n");
        Assert.Equal((1, Id), (result.ExitCode, Assert.Single(result.Values("UserId"))));
        Assert.Contains("'nobody' is neither", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task Rows_of_CSV_are_refused_in_short_and_the_format_to_use_is_named()
    {
        var csv = (await xhs.At(space).Run(["search", "咖啡", "--region", "sandbox", "--format", "csv"])).Output;
        Assert.True(csv.Split('\n').Length > 10, csv);
        var result = await xhs.Run(["user", "-"], csv);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.All(result.Error.Split('\n'), line => Assert.InRange(line.Length, 0, 250));
        Assert.Single(result.Error.Split('\n'), line => line.Contains("--format jsonl", StringComparison.Ordinal));
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    [Theory]
    [InlineData(100, "InvalidToken")]
    [InlineData(303, "DailyQuotaExceeded")]
    [InlineData(600, "PermissionDenied")]
    [InlineData(601, "InsufficientBalance")]
    public async Task What_would_fail_every_call_ends_all_asking(int code, string errorId)
    {
        await space.SetScenario(new { mode = "world", faults = new { fault = new { code, message = "no {token}" } } });
        var ids = string.Concat(Enumerable.Range(1, 200).Select(i => $"{i:x24}\n"));
        var result = await xhs.At(space).Run(["user", "-", "--throttle-limit", "16", "--verbose"], ids);
        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.Contains("xhs: " + errorId, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("cli-test-token", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task What_was_paid_for_before_the_balance_ran_out_is_written()
    {
        await space.SetScenario(new { mode = "world", balance = 5 });
        var ids = string.Concat(Enumerable.Range(1, 20).Select(i => $"{i:x24}\n"));
        var result = await xhs.At(space).Run(["user", "-", "--throttle-limit", "1", "--format", "json"], ids);
        Assert.Equal(3, result.ExitCode);
        using var array = System.Text.Json.JsonDocument.Parse(result.Output);
        Assert.Equal(5, array.RootElement.GetArrayLength());
        Assert.Contains("Continue with '000000000000000000000006'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_list_that_a_limit_cuts_off_has_a_line_with_where_it_goes_on()
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 45 });
        string[] ids = [.. Enumerable.Range(1, 4).Select(i => $"{i:x24}")];
        var result = await xhs.At(space).Run(
            ["notes", "-", "--all", "--max-calls", "5", "--throttle-limit", "4"], string.Join('\n', ids));
        Assert.Equal((3, 100), (result.ExitCode, result.Values("NoteId").Count));
        var lines = result.Error.Split('\n');
        var cursors = ids.Select(id =>
        {
            var at = Array.FindIndex(lines, line => line.Contains("CallLimitReached: " + id, StringComparison.Ordinal));
            Assert.Single(lines, line => line.Contains("CallLimitReached: " + id, StringComparison.Ordinal));
            return System.Text.RegularExpressions.Regex.Match(lines[at + 1], @"--cursor (\S+)\.$").Groups[1].Value;
        }).ToArray();
        Assert.Contains($"Continue with any inputs after '{ids[3]}'", result.Error, StringComparison.Ordinal);
        var notes = result.Values("NoteId").ToList();
        for (var i = 0; i < ids.Length; i++)
        {
            notes.AddRange((await xhs.Run(["notes", ids[i], "--all", "--cursor", cursors[i]])).Values("NoteId"));
        }

        Assert.Equal((180, 180), (notes.Count, notes.Distinct().Count()));
        Assert.Equal(12, (await space.Ledger()).Billed);
    }

    [Fact]
    public async Task A_limit_names_the_first_input_without_an_answer_and_those_that_may_be_billed()
    {
        string[] ids = [.. Enumerable.Range(1, 3).Select(i => $"{i:x24}")];
        await space.SetScenario(new { mode = "world", faults = new { fault = new { resetBefore = true } } });
        var result = await xhs.At(space).Run(["user", .. ids, "--max-calls", "2", "--throttle-limit", "4"]);
        Assert.Equal((3, ""), (result.ExitCode, result.Output));
        Assert.Contains("CallLimitReached: " + ids[0], result.Error, StringComparison.Ordinal);
        Assert.Contains("ConnectionFailed: " + ids[0], result.Error, StringComparison.Ordinal);
        Assert.Contains($"Continue with '{ids[0]}' and the inputs after it", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await space.Ledger()).Requests);
    }

    [SignalTheory]
    [InlineData("1")]
    [InlineData("4")]
    public async Task An_interrupt_ends_a_request_under_way_at_once(string limit)
    {
        // What a busy machine adds is different each time, so the best of several counts; a wait that an interrupt does
        // not end lasts as long each time.
        var best = TimeSpan.MaxValue;
        for (var attempt = 1; attempt <= 8 && best >= TimeSpan.FromSeconds(1); attempt++)
        {
            var took = await InterruptHeldRequest(limit);
            best = took < best ? took : best;
        }

        Assert.InRange(best.TotalSeconds, 0, 1);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_way_to_set_one_is_said()
    {
        xhs.At(space).Environment["XHS_TOKEN"] = null;
        var result = await xhs.Run(["user", Id]);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("xhs config set --token-stdin", result.Error, StringComparison.Ordinal);
        Assert.Contains("--region sandbox", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task A_token_from_standard_input_reaches_the_service()
    {
        await space.SetScenario(new { token = "from-stdin" });
        xhs.At(space).Environment["XHS_TOKEN"] = "another";
        Assert.Equal(0, (await xhs.Run(["user", Id, "--token-stdin"], "from-stdin\n")).ExitCode);
        Assert.Equal(3, (await xhs.Run(["user", Id])).ExitCode);
    }

    [Theory]
    [InlineData("user", Id, "--token", "secret-text")]
    [InlineData("user", Id, "--token=secret-text")]
    [InlineData("config", "set", "--token", "secret-text")]
    public async Task A_token_on_the_command_line_is_refused_and_not_repeated(params string[] arguments)
    {
        var result = await xhs.At(space).Run(arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--token-stdin", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-text", result.Error + result.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("user", "nobody")]
    [InlineData("user", Id, "")]
    [InlineData("search", " ")]
    [InlineData("search", "x", "--first", "0")]
    [InlineData("search", "x", "--page", "0")]
    [InlineData("search", "x", "--throttle-limit", "65")]
    [InlineData("search", "x", "--format", "xml")]
    [InlineData("search", "x", "--format", "1")]
    [InlineData("search", "x", "--region", "2")]
    [InlineData("search", "x", "--out", "no-such-folder/file.csv")]
    [InlineData("notes", Id, "--after", "yesterday")]
    [InlineData("notes", Id, "-", "--cursor", "x")]
    [InlineData("user", "-", "--token-stdin")]
    [InlineData("bogus")]
    public async Task A_command_line_that_cannot_be_meant_sends_nothing(params string[] arguments)
    {
        var result = await xhs.At(space).Run(arguments, "");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("xhs: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    [Theory]
    [InlineData("""{"code":302}""")]
    [InlineData("""{"code":301}""")]
    [InlineData("""{"code":503}""")]
    [InlineData("""{"code":400}""")]
    [InlineData("""{"code":202}""")]
    [InlineData("""{"code":777}""")]
    [InlineData("""{"html":true}""")]
    [InlineData("""{"resetBefore":true}""")]
    public async Task Advice_is_in_the_words_of_the_command_line(string fault)
    {
        await space.SetScenario($$"""{ "faults": [ { "fault": {{fault}} } ] }""");
        await xhs.Run(["config", "set", "--maximum-retry-count", "0"]);
        var result = await xhs.At(space).Run(["search", "x"]);
        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotMatch("-Xhs| -[A-Z]|'-[A-Z]", result.Error);
    }

    [SignalFact]
    public async Task Ctrl_C_ends_a_wait_at_once_and_keeps_what_was_paid_for()
    {
        await space.SetScenario(new { mode = "world", faults = new { userId = Missing, fault = new { hold = true } } });
        using var process = xhs.At(space).StartInterruptible(["user", Id, Missing, "--throttle-limit", "1"]);
        Assert.Contains(Id, await process.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        await space.WaitFor("held", 1);
        Signals.Send(process, "INT");
        await XhsProcess.WaitForExit(process);
        Assert.Equal((130, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
        await space.WaitFor("clientGone", 1);
    }

    private async Task<TimeSpan> InterruptHeldRequest(string limit)
    {
        var held = TestServer.NewSpace();
        await held.SetScenario(new { faults = new { fault = new { hold = true } } });
        using var process = xhs.At(held).StartInterruptible(["user", Id, "--throttle-limit", limit]);
        await held.WaitFor("held", 1);

        Signals.Send(process, "INT");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await XhsProcess.WaitForExit(process);
        var took = watch.Elapsed;

        // The answer never comes: nothing but the interrupt ends it.
        Assert.NotEqual(0, process.ExitCode);
        Assert.Equal(1, (await held.WaitFor("clientGone", 1)).Requests);
        return took;
    }
}
