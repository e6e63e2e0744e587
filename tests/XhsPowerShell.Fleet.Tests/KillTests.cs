using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Cli.Tests;
using XhsPowerShell.Client.Tests.Support;
using XhsPowerShell.Fleet.Tests.Support;
using XhsPowerShell.Store.Tests.Support;
using Xunit;
using FleetOfWorkers = XhsPowerShell.Fleet.Tests.Support.Fleet;

namespace XhsPowerShell.Fleet.Tests;

/// <summary>
/// Eight machines, of which one after another is killed and started again, and a database that crashes once. Larger by
/// XHS_FLEET_IDS (4000), XHS_FLEET_KILLS (12) and XHS_FLEET_KILL_SECONDS (10).
/// </summary>
// One after the other: each keeps both cores busy.
[Collection("Killed workers")]
public sealed class KillTests : IDisposable
{
    private const int Workers = 8;
    private static readonly int Ids = Read("XHS_FLEET_IDS", 800);
    private static readonly int Kills = Read("XHS_FLEET_KILLS", 6);
    private static readonly TimeSpan KillInterval = TimeSpan.FromSeconds(Read("XHS_FLEET_KILL_SECONDS", 1));
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public KillTests() => xhs.At(space);

    public void Dispose() => xhs.Dispose();

    [ServerFact]
    public async Task The_same_lines_again_give_every_object_once_and_pay_again_only_for_what_the_dead_were_asking_for()
    {
        using var server = new PostgresServer();
        await space.SetScenario(new { mode = "world", delayMs = 100, maxConcurrent = 64, log = false });
        var slots = Enumerable.Range(0, Workers)
            .Select(number => Create(server, number, Part(number), "--max-age", "1d")).ToArray();

        var kills = await RunWithKills(server, slots);

        var emitted = new List<string>();
        foreach (var (slot, number) in slots.Select((slot, number) => (slot, number)))
        {
            Assert.Equal(0, slot.End.ExitCode);
            Assert.DoesNotContain("error", slot.End.Error, StringComparison.OrdinalIgnoreCase);
            var lines = slot.Runs[^1].ToDictionary(IdOf);
            Assert.Equal(Part(number).Order(), slot.Runs[^1].Select(IdOf).Order());
            // What a run wrote before it was killed is what the next one wrote for the same input.
            Assert.All(slot.Runs.SelectMany(run => run), line => Assert.Equal(lines[IdOf(line)], line));
            emitted.AddRange(lines.Keys);
        }

        Assert.Equal(Ids, emitted.Distinct().Count());
        var ledger = await space.Ledger();
        Assert.Equal(Ids, ledger.DistinctQuestions);
        Assert.InRange(ledger.Billed, Ids, Ids + (kills * 8));
        Assert.InRange(kills, 2, Kills);
    }

    [ServerFact]
    public async Task Of_a_share_every_input_is_emitted_and_twice_only_what_a_dead_worker_had_not_reported()
    {
        using var server = new PostgresServer();
        await space.SetScenario(new { mode = "world", delayMs = 100, maxConcurrent = 64, log = false });
        var list = Enumerable.Range(0, Ids).Select(FleetOfWorkers.Id).ToArray();
        var slots = Enumerable.Range(0, Workers)
            .Select(number => Create(server, number, list, "--share", "killed", "--share-lease", "15s")).ToArray();

        var kills = await RunWithKills(server, slots);

        Assert.All(slots, slot => Assert.Equal(0, slot.End.ExitCode));
        var runs = slots.SelectMany(slot => slot.Runs.Select((lines, run) => (lines, WasKilled: run < slot.Deaths)));
        var emitted = runs.SelectMany(run => run.lines.Select(line => (Id: IdOf(line), line, run.WasKilled)))
            .GroupBy(entry => entry.Id).ToList();
        Assert.Equal(list, emitted.Select(input => input.Key).Order());
        var twice = emitted.Where(input => input.Count() > 1).ToList();
        Assert.All(twice, input =>
        {
            Assert.Single(input.Select(entry => entry.line).Distinct());
            Assert.InRange(input.Count(entry => !entry.WasKilled), 0, 1);
        });
        // What a worker has claimed at a time is at most its throttle limit.
        Assert.InRange(twice.Count, 0, kills * 8);
        var ledger = await space.Ledger();
        Assert.Equal(Ids, ledger.DistinctQuestions);
        Assert.InRange(ledger.Billed, Ids, Ids + (kills * 8));
        Console.WriteLine($"{kills} killed; emitted twice: {twice.Count}; paid for twice: {ledger.Billed - Ids}");
    }

    /// <summary>
    /// Kills a worker now and then, and the database once, until all have ended; returns the count of the dead.
    /// </summary>
    private static async Task<int> RunWithKills(PostgresServer server, WorkerSlot[] slots)
    {
        var random = new Random(7);
        var all = Task.WhenAll(slots.Select(slot => slot.RunAsync()));
        for (var kill = 1; kill <= Kills && await Task.WhenAny(all, Task.Delay(KillInterval)) != all; kill++)
        {
            _ = slots.OrderBy(_ => random.Next()).Any(slot => slot.Kill());
            if (kill == Kills / 2)
            {
                server.Crash();
                server.Start();
            }
        }

        await all.WaitAsync(Limit);
        return slots.Sum(slot => slot.Deaths);
    }

    private WorkerSlot Create(PostgresServer server, int number, string[] ids, params string[] arguments) => new(
        () =>
        {
            lock (xhs)
            {
                xhs.Environment["XHS_STORE"] = $"{server.Address}?application_name=worker{number}";
                xhs.Environment["XHS_STORE_PASSWORD"] = server.Password;
                return xhs.Start(["user", "-", "--format", "jsonl", "--throttle-limit", "8", .. arguments]);
            }
        },
        Encoding.ASCII.GetBytes(string.Concat(ids.Select(id => id + "\n"))));

    private static string[] Part(int number) =>
        [.. Enumerable.Range(number * Ids / Workers, Ids / Workers).Select(FleetOfWorkers.Id)];

    private static string IdOf(string line) =>
        JsonDocument.Parse(line).RootElement.GetProperty("UserId").GetString()!;

    private static int Read(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value)
            ? value : usual;
}
