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
/// Interrupts at random moments, against the ledger of the server. <c>XHS_INTERRUPT_RUNS</c> sets how many.
/// </summary>
public sealed class CliRandomInterruptTests(ITestOutputHelper output)
{
    private const int DefaultRuns = 100;
    private const int AtOnce = 4;
    private static readonly string[] Formats = ["json", "jsonl", "csv"];

    [SignalFact]
    public async Task Nothing_that_was_answered_before_an_interrupt_is_missing()
    {
        var counts = await RandomRuns.Execute(output, "XHS_INTERRUPT_RUNS", DefaultRuns, AtOnce, InterruptOnce);

        // Not every run is over before it begins.
        Assert.True(counts.Sum() > counts.Count, $"{counts.Sum()} answers in {counts.Count} runs.");
    }

    private static async Task<int> InterruptOnce(Random random, int run)
    {
        using var xhs = new XhsProcess();
        var space = TestServer.NewSpace();
        xhs.At(space);
        await space.SetScenario(new { mode = "world", delayMs = random.Next(1, 20), jitterMs = random.Next(1, 60) });
        var ids = Enumerable.Range(1, 60).Select(n => n.ToString("x24", CultureInfo.InvariantCulture)).ToArray();
        var format = Formats[run % Formats.Length];
        var toFile = random.Next(2) == 0;
        var file = xhs.File("out." + format);
        string[] options =
        [
            "--throttle-limit", random.Next(1, 9).ToString(CultureInfo.InvariantCulture), "--format", format, .. toFile
                ? ["--out", file]
                : Array.Empty<string>(),
        ];
        using var process = xhs.StartInterruptible(["user", .. ids, .. options]);
        // What it writes is read as it comes: a full pipe would hold it up.
        var id = process.Id;
        var finishing = XhsProcess.Finish(process);
        await space.WaitFor("answered", random.Next(1, 50));
        await Task.Delay(random.Next(0, 30));
        var before = (await space.Log()).Where(entry => entry.Answered)
            .Select(entry => entry.Parameters["userId"]).ToHashSet();
        Signals.Send(id, random.Next(2) == 0 ? "INT" : "TERM");
        var result = await finishing;
        var text = toFile ? await File.ReadAllTextAsync(file) : result.Output;
        var found = Ids(text, format);
        Assert.StartsWith(toFile ? $"xhs: {file}: " : "", result.Error, StringComparison.Ordinal);
        Assert.Contains(toFile ? $" {found.Count} object" : "", result.Error, StringComparison.Ordinal);
        Assert.Equal(toFile ? 1 : 0, result.Error.Count(static letter => letter == '\n'));
        var missing = before.Except(found).ToList();
        Assert.True(
            missing.Count == 0, $"Run {run} with {string.Join(' ', options)}: answered and not written: " +
            $"{string.Join(", ", missing)}");
        Assert.Equal(found.Order(StringComparer.Ordinal), found);
        return found.Count;
    }

    private static List<string> Ids(string text, string format) => format switch
    {
        "json" => [.. JsonDocument.Parse(text).RootElement.EnumerateArray()
            .Select(o => o.GetProperty("UserId").GetString()!)],
        "jsonl" => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("UserId").GetString()!)],
        _ => [.. CsvIds(text)],
    };

    private static IEnumerable<string> CsvIds(string text)
    {
        using var parser = new CsvHelper.CsvParser(new StringReader(text), CultureInfo.InvariantCulture);
        parser.Read();
        var column = Array.IndexOf(parser.Record!, "UserId");
        while (parser.Read())
        {
            yield return parser.Record![column];
        }
    }
}
