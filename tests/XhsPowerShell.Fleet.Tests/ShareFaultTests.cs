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

/// <summary>Rules 21 to 24: what a share does when workers die, stand still, stop, or fail.</summary>
// One after the other: each keeps both cores busy.
[Collection("Killed workers")]
public sealed class ShareFaultTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(100);
    private readonly FleetOfWorkers fleet = new();
    private readonly XhsProcess xhs = new();

    public ShareFaultTests()
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
    public async Task What_a_killed_worker_had_is_taken_over_and_only_what_was_never_answered_is_paid_for_again()
    {
        // The second input is not answered, so that the answers behind it are paid for and not written.
        await fleet.Space.SetScenario(new
        {
            mode = "world", log = false, faults = HoldFirst(1),
        });
        var first = new Worker(Start(0, "--share-lease", "3s"), Ids(20));
        await fleet.Space.WaitFor("held", 1);
        await Until(() => fleet.Read("SELECT count(*) FROM answer") is 8L);
        first.Process.Kill();
        Assert.Equal([0], Written((await first.Finish()).Output));
        var killed = DateTimeOffset.Now;

        var second = await XhsProcess.Finish(Start(1, "--share-lease", "3s"), Ids(20));
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        Assert.Equal(Enumerable.Range(1, 19), Written(second.Output).Order());
        // Seven were answered to the first: their objects are those of then.
        Assert.Equal(7, Lines(second.Output).Count(line => RetrievedAt(line) <= killed));
        Assert.Equal(20 + 1, (await fleet.Space.Ledger()).Requests);
        await fleet.Space.Release();
    }

    [ServerFact]
    public async Task With_workers_that_are_killed_the_union_is_complete_and_what_is_written_twice_is_identical()
    {
        const int Count = 300;
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 60, log = false });
        var dead = new List<Worker>();
        var survivor = new Worker(Start(0, "--share-lease", "3s"), Ids(Count));
        for (var round = 1; round <= 3; round++)
        {
            var victim = new Worker(Start(round, "--share-lease", "3s"), Ids(Count));
            await Task.WhenAny(victim.HasWritten(15), survivor.End, victim.End).WaitAsync(Limit);
            victim.Process.Kill();
            dead.Add(victim);
        }

        var (exitCode, output, error) = await survivor.Finish();
        Assert.Equal((0, ""), (exitCode, error));
        var lost = new List<string>();
        foreach (var victim in dead)
        {
            // The last line may be cut.
            var written = (await victim.Finish()).Output;
            lost.AddRange(Lines(written.Substring(0, written.LastIndexOf('\n') + 1)));
        }

        var all = Lines(output).Concat(lost).ToArray();
        Assert.Equal(Enumerable.Range(0, Count), all.Select(Number).Distinct().Order());
        var twice = all.GroupBy(Number).Where(group => group.Count() > 1).ToArray();
        Assert.All(twice, group => Assert.Single(group.Distinct()));
        // What a dead one had written last, and not yet reported.
        Assert.InRange(twice.Length, 0, dead.Count * 8);
        // What was under way when one died, at most its throttle limit, may be asked for again.
        var ledger = await fleet.Space.Ledger();
        Assert.Equal(Count, ledger.DistinctQuestions);
        Assert.InRange(ledger.Requests, Count, Count + dead.Count * 8);
    }

    [ServerSignalFact]
    public async Task A_worker_that_stood_still_for_longer_than_its_lease_does_not_write_what_others_took_over()
    {
        await fleet.Space.SetScenario(new
        {
            mode = "world", log = false, faults = HoldFirst(5),
        });
        // It has written five, waits for the sixth, and has the answers of the next ones.
        var first = new Worker(Start(0, "--share-lease", "2s"), Ids(20));
        await fleet.Space.WaitFor("held", 1);
        await first.HasWritten(5).WaitAsync(Limit);
        await Until(() => fleet.Read("SELECT count(*) FROM answer") is 12L);
        Signals.Send(first.Process, "STOP");
        var second = await XhsProcess.Finish(Start(1, "--share-lease", "2s"), Ids(20));
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        await fleet.Space.Release();
        Signals.Send(first.Process, "CONT");
        var (exitCode, output, error) = await first.Finish();
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(Enumerable.Range(0, 5), Written(output));
        Assert.Equal(Enumerable.Range(5, 15), Written(second.Output).Order());
        Assert.Equal(20L, fleet.Read("SELECT count(*) FROM work WHERE state = 2"));
    }

    [ServerFact]
    public async Task A_worker_waits_for_what_others_hold_or_ends_without_it_when_it_is_not_to_wait()
    {
        await fleet.Space.SetScenario(new
        {
            mode = "world", log = false, faults = HoldFirst(0),
        });
        var first = new Worker(Start(0), Ids(1));
        await fleet.Space.WaitFor("held", 1);
        var impatient = await XhsProcess.Finish(Start(1, "--no-wait"), Ids(4));
        Assert.Equal((0, ""), (impatient.ExitCode, impatient.Error));
        Assert.Equal([1, 2, 3], Written(impatient.Output));
        var patient = new Worker(Start(2), Ids(4));
        await Task.Delay(3000);
        Assert.False(patient.End.IsCompleted);
        await fleet.Space.Release();
        Assert.Equal([0], Written((await first.Finish()).Output));
        // It has done nothing itself, and nothing was left before it came: no reason to warn.
        Assert.Equal((0, "", ""), await patient.Finish());
        Assert.Equal(4, (await fleet.Space.Ledger()).Requests);
    }

    [ServerFact]
    public async Task What_failed_is_tried_again_by_a_worker_that_starts_later_and_a_final_answer_is_not()
    {
        await fleet.Space.SetScenario(new
        {
            mode = "world", log = false, missing = new[] { FleetOfWorkers.Id(1) },
            faults = new object[]
            {
                new { userId = FleetOfWorkers.Id(2), fault = new { code = 500 } },
                new { userId = FleetOfWorkers.Id(3), fault = new { code = 400 } },
                new { userId = FleetOfWorkers.Id(4), fault = new { hold = true } },
            },
        });
        string[] options = ["--retries", "0"];
        var first = new Worker(Start(0, options), Ids(4));
        // It runs before the failure and after it.
        var running = new Worker(Start(1, options), Ids(5).Skip(4 * 25).ToArray());
        await fleet.Space.WaitFor("held", 1);
        await Until(() => fleet.Read("SELECT count(*) FROM work WHERE state = 3") is 1L);
        await fleet.Space.SetScenario(new { mode = "world", log = false, missing = new[] { FleetOfWorkers.Id(1) } });
        await fleet.Space.Release();
        Assert.Equal([4], Written((await running.Finish()).Output));
        var (exitCode, output, error) = await first.Finish();
        Assert.Equal([0], Written(output));
        Assert.NotEqual(0, exitCode);
        foreach (var id in new[] { "NoContent", "ServerError", "InvalidParameter" })
        {
            Assert.Contains(id, error, StringComparison.Ordinal);
        }

        var asked = (await fleet.Space.Ledger()).Requests;
        var later = await XhsProcess.Finish(Start(2, options), Ids(5));
        Assert.Equal((0, ""), (later.ExitCode, later.Error));
        Assert.Equal([2], Written(later.Output));
        Assert.Equal(asked + 1, (await fleet.Space.Ledger()).Requests);
        Assert.Equal(5L, fleet.Read("SELECT count(*) FROM work WHERE state = 2"));
    }

    [ServerFact]
    public async Task An_error_that_ends_a_worker_gives_back_at_once_what_it_had_not_written()
    {
        await fleet.Space.SetScenario(new { mode = "world", balance = 10, delayMs = 50, log = false });
        var first = await XhsProcess.Finish(Start(0, "--share-lease", "1h"), Ids(40));
        Assert.NotEqual(0, first.ExitCode);
        Assert.Contains("InsufficientBalance", first.Error, StringComparison.Ordinal);
        Assert.Equal(0L, fleet.Read("SELECT count(*) FROM work WHERE state = 1"));
        await fleet.Space.SetScenario(new { mode = "world", log = false });
        var second = await XhsProcess.Finish(Start(1, "--share-lease", "1h"), Ids(40));
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        Assert.Equal(
            Enumerable.Range(0, 40), Written(first.Output).Concat(Written(second.Output)).Order());
        Assert.Equal(40, (await fleet.Space.Ledger()).Billed);
    }

    [ServerSignalFact]
    public async Task Ctrl_C_gives_back_at_once_what_was_not_written()
    {
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 100, log = false });
        xhs.Environment["XHS_STORE"] = fleet.Address(0);
        var first = new Worker(
            xhs.StartInterruptible(["user", "-", "--share", "spring", "--share-lease", "1h", "--format", "jsonl"]),
            Ids(60));
        await first.HasWritten(10).WaitAsync(Limit);
        Signals.Send(first.Process, "INT");
        var written = Written((await first.Finish()).Output).ToArray();
        Assert.InRange(written.Length, 10, 59);
        var second = await XhsProcess.Finish(Start(1, "--share-lease", "1h"), Ids(60));
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        Assert.Equal(Enumerable.Range(0, 60), written.Concat(Written(second.Output)).Order());
        Assert.Equal(60, (await fleet.Space.Ledger()).Requests);
    }

    [ServerFact]
    public async Task A_share_that_is_cleared_under_a_worker_ends_it_with_an_error()
    {
        await fleet.Space.SetScenario(new { mode = "world", delayMs = 200, log = false });
        var first = new Worker(Start(0), Ids(200));
        await first.HasWritten(2).WaitAsync(Limit);
        xhs.Environment["XHS_STORE"] = fleet.Address(1);
        Assert.Equal(0, (await xhs.Run(["store", "forget", "spring", "--yes"])).ExitCode);
        var (exitCode, output, error) = await first.Finish();
        Assert.NotEqual(0, exitCode);
        Assert.Contains("'spring' was cleared", error, StringComparison.Ordinal);
        // What was paid for came out.
        Assert.Equal((await fleet.Space.Ledger()).Billed, Lines(output).Length);
    }

    [ServerFact]
    public async Task An_input_that_was_changed_in_the_database_is_never_sent_and_named_and_nobody_waits_for_it()
    {
        await fleet.Space.SetScenario(new { mode = "world", log = false });
        await XhsProcess.Finish(Start(0), Ids(12));
        // Texts that are no ids, in more rows than the worker asks for at once; one with another id; one as it was.
        fleet.Read("UPDATE work SET state = 0, input = 'edited ' || id WHERE id <= 10");
        fleet.Read($"UPDATE work SET state = 0, input = '{FleetOfWorkers.Id(500)}' WHERE id = 11");
        fleet.Read("UPDATE work SET state = 0 WHERE id = 12");
        fleet.Read("DELETE FROM answer");
        var second = await XhsProcess.Finish(Start(1), Ids(0)).WaitAsync(Limit);
        Assert.Equal(1, second.ExitCode);
        var last = Assert.Single(Written(second.Output));
        Assert.Equal(FleetOfWorkers.Id(last), fleet.Read("SELECT input FROM work WHERE state = 2"));
        foreach (var number in Enumerable.Range(1, 10))
        {
            Assert.Contains($"'edited {number}'", second.Error, StringComparison.Ordinal);
        }

        Assert.Contains($"'{FleetOfWorkers.Id(500)}'", second.Error, StringComparison.Ordinal);
        Assert.Contains("InvalidInput", second.Error, StringComparison.Ordinal);
        Assert.Contains("spring", second.Error, StringComparison.Ordinal);
        Assert.Equal(11L, fleet.Read("SELECT count(*) FROM work WHERE state = 3"));
        Assert.Equal(12 + 1, (await fleet.Space.Ledger()).Requests);
    }

    private Process Start(int worker, params string[] arguments)
    {
        xhs.Environment["XHS_STORE"] = fleet.Address(worker);
        return xhs.Start(
            ["user", "-", "--share", "spring", "--throttle-limit", "8", "--format", "jsonl", .. arguments]);
    }

    // The first request for an input is not answered before the test says so.
    private static object[] HoldFirst(int number) =>
        [new { userId = FleetOfWorkers.Id(number), attempts = new[] { 1 }, fault = new { hold = true } }];

    private static async Task Until(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < Limit, "It did not come to pass.");
            await Task.Delay(50);
        }
    }

    private static int Number(string line)
    {
        using var user = JsonDocument.Parse(line);
        return Convert.ToInt32(user.RootElement.GetProperty("UserId").GetString()![^8..], 16);
    }

    private static DateTimeOffset RetrievedAt(string line)
    {
        using var user = JsonDocument.Parse(line);
        return user.RootElement.GetProperty("RetrievedAt").GetDateTimeOffset();
    }

    private static IEnumerable<int> Written(string output) => Lines(output).Select(Number);

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Ids(int count) => Encoding.ASCII.GetBytes(
        string.Concat(Enumerable.Range(0, count).Select(i => FleetOfWorkers.Id(i) + "\n")));

    /// <summary>A process that is watched while it writes.</summary>
    private sealed class Worker
    {
        private readonly List<byte> output = [];
        private readonly Task<string> error;
        private readonly Task reading;
        private int lines;

        public Worker(Process process, byte[] input)
        {
            Process = process;
            error = process.StandardError.ReadToEndAsync();
            reading = Task.Run(Read);
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }

        public Process Process { get; }

        public Task End => reading;

        /// <summary>Completes when as many lines were written.</summary>
        public async Task HasWritten(int count)
        {
            while (System.Threading.Volatile.Read(ref lines) < count && !reading.IsCompleted)
            {
                await Task.Delay(10);
            }
        }

        public async Task<(int ExitCode, string Output, string Error)> Finish()
        {
            await XhsProcess.WaitForExit(Process);
            await reading.WaitAsync(Limit);
            return (Process.ExitCode, Encoding.UTF8.GetString(output.ToArray()), await error.WaitAsync(Limit));
        }

        private void Read()
        {
            var buffer = new byte[4096];
            for (int count; (count = Process.StandardOutput.BaseStream.Read(buffer)) > 0;)
            {
                output.AddRange(buffer.AsSpan(0, count));
                System.Threading.Interlocked.Add(ref lines, buffer.AsSpan(0, count).Count((byte)'\n'));
            }
        }
    }
}
