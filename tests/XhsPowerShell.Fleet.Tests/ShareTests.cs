using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Cli.Tests;
using XhsPowerShell.Fleet.Tests.Support;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using FleetOfWorkers = XhsPowerShell.Fleet.Tests.Support.Fleet;

namespace XhsPowerShell.Fleet.Tests;

/// <summary>Rules 21 to 24 and 26: several machines divide one list among themselves.</summary>
public sealed class ShareTests : IDisposable
{
    private readonly FleetOfWorkers fleet = new();
    private readonly XhsProcess xhs = new();

    public ShareTests()
    {
        xhs.At(fleet.Space);
        xhs.Environment["XHS_STORE_PASSWORD"] = PostgresServer.Shared.Password;
    }

    public void Dispose()
    {
        fleet.Dispose();
        xhs.Dispose();
    }

    [ServerFact]
    public async Task Four_workers_with_one_list_write_each_input_once_and_pay_for_it_once()
    {
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 50, log = false });
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(worker =>
            XhsProcess.Finish(Start(worker, "user"), Ids(0, 400))));
        Assert.All(results, result => Assert.Equal((0, ""), (result.ExitCode, result.Error)));
        Assert.Equal(Numbers(0, 400), results.SelectMany(Written).Order());
        // Nobody did it all, and each wrote in the order of the list.
        Assert.All(results, result => Assert.InRange(Written(result).Count(), 1, 399));
        Assert.All(results, result => Assert.Equal(Written(result).Order(), Written(result)));
        var ledger = await fleet.Space.Ledger();
        Assert.Equal((400, 400), (ledger.Requests, ledger.DistinctQuestions));
        Assert.Equal(400L, fleet.Read("SELECT count(*) FROM work WHERE state = 2"));
        Assert.Equal(0L, fleet.Read("SELECT count(*) FROM flight"));
    }

    [ServerFact]
    public async Task Workers_with_different_lists_write_the_union_of_them_and_each_helps_the_other()
    {
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 100, log = false });
        // One has nothing of its own.
        var results = await Task.WhenAll(
            XhsProcess.Finish(Start(0, "user"), Ids(0, 150)),
            XhsProcess.Finish(Start(1, "user"), Ids(100, 150)),
            XhsProcess.Finish(Start(2, "user"), Ids(0, 0)));
        Assert.All(results, result => Assert.Equal((0, ""), (result.ExitCode, result.Error)));
        Assert.Equal(Numbers(0, 250), results.SelectMany(Written).Order());
        var ledger = await fleet.Space.Ledger();
        Assert.Equal((250, 250), (ledger.Requests, ledger.DistinctQuestions));
    }

    [ServerFact]
    public async Task An_input_that_is_given_twice_or_as_a_link_is_written_once()
    {
        await fleet.Space.SetScenario(new { mode = "world", log = false });
        var id = FleetOfWorkers.Id(7);
        var result = await XhsProcess.Finish(Start(0, "user"), Encoding.UTF8.GetBytes(
            $"{id}\nhttps://www.xiaohongshu.com/user/profile/{id}?xsec_source=x\n{FleetOfWorkers.Id(8)}\n{id}\n"));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal([7, 8], Written(result));
        Assert.Equal(2, (await fleet.Space.Ledger()).Requests);
    }

    [ServerFact]
    public async Task The_same_name_again_continues_and_repeats_nothing_and_says_when_nothing_is_left()
    {
        await fleet.Space.SetScenario(new { mode = "world", log = false });
        var first = await XhsProcess.Finish(Start(0, "user"), Ids(0, 20));
        var second = await XhsProcess.Finish(Start(0, "user"), Ids(0, 30));
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        Assert.Equal(Numbers(20, 10), Written(second));
        var third = await XhsProcess.Finish(Start(0, "user"), Ids(0, 30));
        Assert.Equal((0, ""), (third.ExitCode, third.Output));
        Assert.Contains("'spring' has nothing left to do", third.Error, StringComparison.Ordinal);
        Assert.Contains("(30)", third.Error, StringComparison.Ordinal);
        Assert.Contains(" +08:00", third.Error, StringComparison.Ordinal);
        Assert.Contains(
            DateTimeOffset.Now.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), third.Error,
            StringComparison.Ordinal);
        Assert.Contains("xhs store forget", third.Error, StringComparison.Ordinal);
        Assert.Equal(30, (await fleet.Space.Ledger()).Requests);
        Assert.Equal(20, Written(first).Count());
    }

    [ServerFact]
    public async Task A_share_that_was_forgotten_is_done_again()
    {
        await fleet.Space.SetScenario(new { mode = "world", log = false });
        await XhsProcess.Finish(Start(0, "user"), Ids(0, 5));
        xhs.Environment["XHS_STORE"] = fleet.Address(1);
        var listed = await xhs.Run(["store", "shares", "--format", "jsonl"]);
        Assert.Equal((0, ""), (listed.ExitCode, listed.Error));
        using (var share = JsonDocument.Parse(listed.Output))
        {
            Assert.Equal("spring", share.RootElement.GetProperty("Name").GetString());
            Assert.Equal((5, 5, 0, 0), (
                share.RootElement.GetProperty("Inputs").GetInt64(), share.RootElement.GetProperty("Done").GetInt64(),
                share.RootElement.GetProperty("Left").GetInt64(), share.RootElement.GetProperty("Held").GetInt64()));
        }

        var planned = await xhs.Run(["store", "forget", "spring", "--what-if", "--format", "jsonl"]);
        Assert.Equal(0, planned.ExitCode);
        Assert.Equal(5L, fleet.Read("SELECT count(*) FROM work"));
        var unasked = await xhs.Run(["store", "forget", "spring"], "y\n");
        Assert.Equal((2, ""), (unasked.ExitCode, unasked.Output));
        Assert.Contains("--yes", unasked.Error, StringComparison.Ordinal);
        Assert.Equal(5L, fleet.Read("SELECT count(*) FROM work"));
        var forgotten = await xhs.Run(["store", "forget", "spring", "--yes", "--format", "jsonl"]);
        Assert.Equal((0, ""), (forgotten.ExitCode, forgotten.Error));
        Assert.Equal((0L, 0L), (fleet.Read("SELECT count(*) FROM work"), fleet.Read("SELECT count(*) FROM share")));
        var unknown = await xhs.Run(["store", "forget", "spring", "-y"]);
        Assert.NotEqual(0, unknown.ExitCode);
        Assert.Contains("'spring'", unknown.Error, StringComparison.Ordinal);

        var again = await XhsProcess.Finish(Start(0, "user"), Ids(0, 5));
        Assert.Equal(Numbers(0, 5), Written(again));
        // Another share does not take the answers of the first.
        Assert.Equal(10, (await fleet.Space.Ledger()).Requests);
    }

    [ServerFact]
    public async Task A_name_that_stands_for_another_command_or_other_parameters_is_refused_before_any_call()
    {
        await fleet.Space.SetScenario(new { mode = "world", log = false });
        await XhsProcess.Finish(Start(0, "notes", "--first", "5"), Ids(0, 1));
        var spent = (await fleet.Space.Ledger()).Requests;
        Assert.True(spent > 0);
        foreach (var arguments in new string[][] { ["user"], ["notes", "--first", "6"], ["notes"] })
        {
            var other = await XhsProcess.Finish(Start(0, arguments[0], arguments[1..]), Ids(50, 1));
            Assert.NotEqual(0, other.ExitCode);
            Assert.Equal("", other.Output);
            Assert.Contains("ShareDiffers", other.Error, StringComparison.Ordinal);
            Assert.Contains("'spring'", other.Error, StringComparison.Ordinal);
        }

        Assert.Equal(spent, (await fleet.Space.Ledger()).Requests);
        var same = await XhsProcess.Finish(Start(0, "notes", "--first", "5"), Ids(2, 1));
        Assert.Equal((0, ""), (same.ExitCode, same.Error));
    }

    [ServerFact]
    public async Task Without_a_database_a_share_is_refused_before_any_call()
    {
        xhs.Environment["XHS_STORE"] = xhs.File("store.db");
        var file = await XhsProcess.Finish(xhs.Start(["user", "-", "--share", "spring"]), Ids(0, 3));
        xhs.Environment["XHS_STORE"] = null;
        var none = await XhsProcess.Finish(xhs.Start(["user", "-", "--share", "spring"]), Ids(0, 3));
        foreach (var refused in new[] { file, none })
        {
            Assert.NotEqual(0, refused.ExitCode);
            Assert.Contains("ShareNeedsServer", refused.Error, StringComparison.Ordinal);
            Assert.Contains("--share needs a PostgreSQL store", refused.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await fleet.Space.Ledger()).Requests);
    }

    [ServerFact]
    public async Task Lists_with_pages_are_divided_by_the_input_and_written_whole()
    {
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 20, log = false });
        xhs.Environment["XHS_STORE"] = fleet.Address(9);
        var alone = await XhsProcess.Finish(
            xhs.Start(["notes", "-", "--all", "--format", "jsonl", "--columns", "UserId,NoteId"]), Ids(0, 12));
        Assert.Equal((0, ""), (alone.ExitCode, alone.Error));
        var calls = (await fleet.Space.Ledger()).Requests;
        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(worker => XhsProcess.Finish(
            Start(worker, "notes", "--all", "--columns", "UserId,NoteId"), Ids(0, 12))));
        Assert.All(results, result => Assert.Equal((0, ""), (result.ExitCode, result.Error)));
        Assert.Equal(Lines(alone.Output).Order(StringComparer.Ordinal),
            results.SelectMany(result => Lines(result.Output)).Order(StringComparer.Ordinal));
        // The same calls once more, none of them twice.
        Assert.Equal(2 * calls, (await fleet.Space.Ledger()).Requests);
        // No list is in two outputs.
        var owners = results.SelectMany((result, worker) =>
            Lines(result.Output).Select(line => (line.Split('"')[3], worker)).Distinct());
        Assert.Equal(owners.Count(), owners.Select(owner => owner.Item1).Distinct().Count());
    }

    [ServerFact]
    public async Task Chinese_names_and_keywords_are_divided_under_any_culture()
    {
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 20, log = false });
        string[] words = ["咖啡", "护肤", "穿搭", "ISTANBUL", "istanbul", "İstanbul"];
        string[] cultures = ["zh_CN.UTF-8", "tr_TR.UTF-8", "fa_IR.UTF-8"];
        var results = await Task.WhenAll(cultures.Select((culture, worker) =>
        {
            xhs.Environment["LANG"] = culture;
            xhs.Environment["LC_ALL"] = culture;
            xhs.Environment["XHS_STORE"] = fleet.Address(worker);
            return XhsProcess.Finish(
                xhs.Start(
                    ["search", "-", "--share", "春季 2026/11", "--max-pages", "1", "--format", "jsonl",
                        "--columns", "Keyword"]),
                Encoding.UTF8.GetBytes(string.Join('\n', words)));
        }));
        Assert.All(results, result => Assert.Equal((0, ""), (result.ExitCode, result.Error)));
        Assert.Equal(6, (await fleet.Space.Ledger()).Requests);
        Assert.Equal(6L, fleet.Read("SELECT count(*) FROM work WHERE state = 2"));
        Assert.Equal("春季 2026/11", fleet.Read("SELECT name FROM share"));
    }

    private Process Start(int worker, string command, params string[] arguments)
    {
        xhs.Environment["XHS_STORE"] = fleet.Address(worker);
        return xhs.Start([command, "-", "--share", "spring", "--format", "jsonl", .. arguments]);
    }

    private static IEnumerable<int> Written(XhsResult result) => Lines(result.Output).Select(line =>
    {
        using var user = JsonDocument.Parse(line);
        return Convert.ToInt32(user.RootElement.GetProperty("UserId").GetString()![^8..], 16);
    });

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<int> Numbers(int first, int count) => Enumerable.Range(first, count);

    private static byte[] Ids(int first, int count) => Encoding.ASCII.GetBytes(
        string.Concat(Numbers(first, count).Select(i => FleetOfWorkers.Id(i) + "\n")));
}
