using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace XhsPowerShell.Cli.Tests;

/// <summary>
/// Kills processes at random moments (SIGKILL): what came out is in the store, and the same line again pays only for
/// what was on its way. <c>XHS_KILL_RUNS</c> sets how many runs.
/// </summary>
public sealed class CliStoreKillTests(ITestOutputHelper output)
{
    private const int DefaultRuns = 4;
    private const int Count = 2000;
    private const int AtOnce = 2;

    private static readonly string[] Ids =
        [.. Enumerable.Range(1, Count).Select(number => number.ToString("x24", CultureInfo.InvariantCulture))];

    [SignalFact]
    public async Task What_was_emitted_before_a_kill_is_kept_and_the_same_line_again_emits_everything()
    {
        var all = await RandomRuns.Execute(output, "XHS_KILL_RUNS", DefaultRuns, AtOnce, KillOnce);
        var (runs, emitted, lost) = (all.Count, all.Sum(run => run.Written), all.Sum(run => run.PaidTwice));
        var inTheMiddle = all.Count(run => run.Written is > 0 and < Count);
        output.WriteLine(
            $"{runs} runs, {inTheMiddle} killed in the middle; {emitted} objects before the kill, {lost} calls lost");

        // Not every run is over before it begins, or ends before the kill.
        Assert.True(inTheMiddle * 2 >= runs, $"{inTheMiddle} of {runs} runs were killed in the middle.");
    }

    private static async Task<(int Written, long PaidTwice)> KillOnce(Random random, int run)
    {
        using var xhs = new XhsProcess();
        using var store = new StoreFolder();
        var space = TestServer.NewSpace();
        xhs.At(space).Environment["XHS_STORE"] = store.File;
        await space.SetScenario(new { mode = "world", log = false, jitterMs = random.Next(0, 8) });
        var list = xhs.File("ids.txt");
        await File.WriteAllLinesAsync(list, Ids);
        var throttleLimit = random.Next(1, 17);
        string[] line =
        [
            "user", "-", "--max-age", "7d", "--format", "jsonl",
            "--throttle-limit", throttleLimit.ToString(CultureInfo.InvariantCulture),
        ];
        var process = xhs.Start(line);
        var killed = XhsProcess.Finish(process, await File.ReadAllBytesAsync(list));
        await WaitFor(space, random.Next(1, Count - 100));
        await Task.Delay(random.Next(0, 20));
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }

        var before = IdsOf((await killed).Output);
        // What the killed process had sent may only now be answered.
        var ledger = await space.Ledger();
        for (var wait = 0; ledger.InFlight > 0 && wait < 1000; wait++)
        {
            await Task.Delay(5);
            ledger = await space.Ledger();
        }

        var kept = store.Column("SELECT subject FROM answer").ToHashSet(StringComparer.Ordinal);
        var what = $"Run {run} with {throttleLimit} at once";
        Assert.True(before.All(kept.Contains), what + ": emitted, and not in the store.");
        Assert.Equal(Ids.Take(before.Count), before);
        var again = await xhs.Run(line, await File.ReadAllBytesAsync(list));
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Equal(Ids, IdsOf(again.Output));
        var paidTwice = ledger.Billed - kept.Count;
        Assert.Equal(Count + paidTwice, (await space.Ledger()).Billed);
        // Answered or under way, and not committed: a slot is given back before the commit, so this is as many as are
        // asked ahead of the first input that is not emitted yet.
        Assert.InRange(paidTwice, 0, 4 * throttleLimit);
        return (before.Count, paidTwice);
    }

    // A machine that is busy may take long; then it is killed wherever it is.
    private static async Task WaitFor(TestSpace space, long answered)
    {
        for (var wait = 0; wait < 2000 && (await space.Ledger()).Answered < answered; wait++)
        {
            await Task.Delay(20);
        }
    }

    // The last line may be cut by the kill.
    private static List<string> IdsOf(string text) =>
        [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("UserId").GetString()!)];
}
