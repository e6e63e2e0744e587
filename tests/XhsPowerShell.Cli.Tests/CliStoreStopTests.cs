using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace XhsPowerShell.Cli.Tests;

/// <summary>
/// With a store, an interrupt loses no answer: what was answered, and what was under way, is kept.
/// <c>XHS_STOP_RUNS</c> sets how many runs.
/// </summary>
public sealed class CliStoreStopTests : IDisposable
{
    private const int DefaultRuns = 10;
    private const int Count = 300;
    private const int AtOnce = 3;

    private static readonly string[] Ids =
        [.. Enumerable.Range(1, Count).Select(number => number.ToString("x24", CultureInfo.InvariantCulture))];

    private readonly ITestOutputHelper output;
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();
    private readonly StoreFolder store = new();

    public CliStoreStopTests(ITestOutputHelper output)
    {
        this.output = output;
        xhs.At(space).Environment["XHS_STORE"] = store.File;
    }

    public void Dispose()
    {
        xhs.Dispose();
        store.Dispose();
    }

    [SignalFact]
    public async Task Everything_that_was_sent_before_an_interrupt_is_in_the_store()
    {
        var all = await RandomRuns.Execute(output, "XHS_STOP_RUNS", DefaultRuns, AtOnce, InterruptOnce);
        var (runs, kept, underWay) = (all.Count, all.Sum(run => run.Billed), all.Sum(run => run.Billed - run.Written));
        var inTheMiddle = all.Count(run => run.Billed < Count);
        output.WriteLine(
            $"{runs} runs, {inTheMiddle} in the middle; {kept} answers kept, {underWay} of them after the last object");
        Assert.True(inTheMiddle * 2 >= runs, $"{inTheMiddle} of {runs} runs were interrupted in the middle.");
    }

    [SignalFact]
    public async Task A_slow_answer_is_waited_for_with_a_note_after_a_second()
    {
        await Hold(Ids[1]);
        using var process = xhs.StartInterruptible(["user", Ids[0], Ids[1], "--throttle-limit", "1"]);
        await space.WaitFor("held", 1);
        Signals.Send(process, "INT");
        var note = await process.StandardError.ReadLineAsync().WaitAsync(TestClient.Limit);
        Assert.Contains("1 request that is under way", note, StringComparison.Ordinal);
        Assert.False(process.HasExited);
        await space.Release();
        var result = await XhsProcess.Finish(process);
        Assert.Equal(130, result.ExitCode);
        Assert.Equal([Ids[0]], result.Values("UserId"));
        Assert.Equal((2, 2L), ((await space.Ledger()).Billed, store.Run("SELECT count(*) FROM answer")));
    }

    [SignalTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_second_signal_ends_it_at_once_and_keeps_what_was_answered(string signal)
    {
        await Hold(Ids[1]);
        using var process = xhs.StartInterruptible(["user", Ids[0], Ids[1], "--throttle-limit", "1"]);
        await space.WaitFor("held", 1);
        Signals.Send(process, signal);
        _ = await process.StandardError.ReadLineAsync().WaitAsync(TestClient.Limit);
        Signals.Send(process, signal);
        // The request is still held: only the signal can have ended it.
        await XhsProcess.WaitForExit(process);
        Assert.Equal(1L, store.Run("SELECT count(*) FROM answer"));
        Assert.Contains(Ids[0], await process.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [SignalFact]
    public async Task When_nobody_reads_on_what_is_under_way_is_kept()
    {
        await space.SetScenario(new { mode = "world", delayMs = 50, jitterMs = 200 });
        await xhs.RunShell("xhs user " + string.Join(' ', Ids.Take(100)) + " --throttle-limit 8 | head -n 1");
        Assert.Equal((await space.Ledger()).Billed, store.Run("SELECT count(*) FROM answer"));
    }

    private Task Hold(string id) =>
        space.SetScenario(new { mode = "world", faults = new { userId = id, fault = new { hold = true } } });

    private static async Task<(long Billed, int Written)> InterruptOnce(Random random, int run)
    {
        using var xhs = new XhsProcess();
        using var store = new StoreFolder();
        var space = TestServer.NewSpace();
        xhs.At(space).Environment["XHS_STORE"] = store.File;
        await space.SetScenario(
            new { mode = "world", log = false, delayMs = random.Next(0, 20), jitterMs = random.Next(1, 300) });
        var input = Encoding.UTF8.GetBytes(string.Join('\n', Ids));
        var throttleLimit = random.Next(1, 17);
        string[] line =
        [
            "user", "-", "--max-age", "7d", "--throttle-limit", throttleLimit.ToString(CultureInfo.InvariantCulture),
        ];
        using var process = xhs.StartInterruptible(line);
        var id = process.Id;
        var finishing = XhsProcess.Finish(process, input);
        var waiting = space.WaitFor("answered", random.Next(1, throttleLimit == 1 ? 20 : 120));
        if (await Task.WhenAny(waiting, finishing) == finishing)
        {
            var early = await finishing;
            Assert.Fail($"Run {run} ended by itself ({early.ExitCode}): {early.Error}");
        }

        await waiting;
        await Task.Delay(random.Next(0, 30));
        Signals.Send(id, random.Next(2) == 0 ? "INT" : "TERM");
        var result = await finishing;
        var ledger = await space.Ledger();
        var what = $"Run {run} with {throttleLimit} at once: ";
        Assert.Equal((what, 0, 0), (what, ledger.InFlight, (int)ledger.ClientGone));
        Assert.Equal(what + ledger.Billed, what + store.Run("SELECT count(*) FROM answer"));
        Assert.Equal(what + ledger.Requests, what + store.Run("SELECT sum(requests) FROM ledger"));
        var written = result.Values("UserId");
        Assert.Equal(Ids.Where(written.Contains), written);
        if (run % 10 == 0)
        {
            var again = await xhs.Run(line, input);
            Assert.Equal(Ids, again.Values("UserId"));
            Assert.Equal(Count, (await space.Ledger()).Billed);
        }

        return (ledger.Billed, written.Count);
    }
}
