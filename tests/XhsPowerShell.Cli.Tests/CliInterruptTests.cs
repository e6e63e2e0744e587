using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>An interrupt costs nothing that was answered before it.</summary>
public sealed class CliInterruptTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";
    private const string Slow = "000000000000000000000404";
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliInterruptTests() => xhs.At(space);

    public void Dispose() => xhs.Dispose();

    [SignalTheory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task A_profile_that_was_paid_for_is_written_in_every_format(string format)
    {
        var result = await Interrupt(["user", Id, Slow, "--throttle-limit", "1", "--format", format], "INT");
        Assert.Equal((130, ""), (result.ExitCode, result.Error));
        Assert.Contains(Id, result.Output, StringComparison.Ordinal);
        if (format == "json")
        {
            using var array = JsonDocument.Parse(result.Output);
            Assert.Equal(Id, Assert.Single(array.RootElement.EnumerateArray()).GetProperty("UserId").GetString());
        }
    }

    [SignalTheory]
    [InlineData("creators.json")]
    [InlineData("creators.csv")]
    [InlineData("creators.jsonl")]
    [InlineData("creators.txt")]
    public async Task A_file_is_whole_and_in_its_place(string name)
    {
        await File.WriteAllTextAsync(xhs.File(name), "the old file");
        var result = await Interrupt(["user", Id, Slow, "--throttle-limit", "1", "--out", xhs.File(name)], "INT");
        Assert.Equal((130, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(
            $"xhs: {xhs.File(name)}: interrupted after 1 object, 0 ", result.Error, StringComparison.Ordinal);
        Assert.Equal(result.Error.Length - 1, result.Error.IndexOf('\n', StringComparison.Ordinal));
        var text = await File.ReadAllTextAsync(xhs.File(name));
        Assert.Contains(Id, text, StringComparison.Ordinal);
        Assert.DoesNotContain("the old file", text, StringComparison.Ordinal);
        Assert.False(File.Exists(xhs.File(name + ".partial")));
        if (name.EndsWith(".json", StringComparison.Ordinal))
        {
            using var array = JsonDocument.Parse(text);
            Assert.Equal(1, array.RootElement.GetArrayLength());
        }
    }

    [SignalFact]
    public async Task Answers_behind_one_that_is_missing_are_written_in_order()
    {
        await Hold(Slow);
        // The first request of a token goes alone.
        string[] ids =
            [Id, Slow, .. Enumerable.Range(1, 33).Select(n => n.ToString("x24", CultureInfo.InvariantCulture))];
        using var process = xhs.StartInterruptible(["user", .. ids, "--throttle-limit", "8"]);
        var answered = (await space.WaitFor("answered", 32)).Answered;
        Signals.Send(process, "INT");
        var result = await XhsProcess.Finish(process);
        Assert.Equal((130, ""), (result.ExitCode, result.Error));
        Assert.True(result.Objects.Count >= answered, $"{result.Objects.Count} of {answered} were written.");
        Assert.Equal(ids.Where(id => id != Slow).Take(result.Objects.Count), result.Values("UserId"));
    }

    [SignalTheory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public async Task Each_signal_has_its_exit_code(string signal, int code)
    {
        var result = await Interrupt(["user", Id, Slow, "--throttle-limit", "4", "--format", "json"], signal);
        Assert.Equal(code, result.ExitCode);
        using var array = JsonDocument.Parse(result.Output);
        Assert.Equal(1, array.RootElement.GetArrayLength());
    }

    [SignalFact]
    public async Task While_it_waits_for_a_line_an_interrupt_ends_it_and_keeps_what_was_written()
    {
        await space.SetScenario(new { mode = "world" });
        using var process = xhs.StartInterruptible(["user", "-", "--format", "json"]);
        await process.StandardInput.WriteLineAsync(Id);
        await process.StandardInput.FlushAsync();
        await space.WaitFor("answered", 1);
        Assert.Equal("[", await process.StandardOutput.ReadLineAsync());
        Signals.Send(process, "INT");
        await XhsProcess.WaitForExit(process);
        Assert.Equal(130, process.ExitCode);
        using var array = JsonDocument.Parse("[" + await process.StandardOutput.ReadToEndAsync());
        Assert.Equal(Id, array.RootElement[0].GetProperty("UserId").GetString());
    }

    [SignalFact]
    public async Task A_list_that_is_interrupted_has_its_pages_so_far()
    {
        await space.SetScenario(
            new { mode = "world", searchUsers = 60, faults = new { page = 3, fault = new { hold = true } } });
        using var process = xhs.StartInterruptible(["search", "咖啡", "--all"]);
        await space.WaitFor("held", 1);
        Signals.Send(process, "INT");
        var result = await XhsProcess.Finish(process);
        Assert.Equal(130, result.ExitCode);
        Assert.Equal(Enumerable.Range(1, 40)
            .Select(n => n.ToString(CultureInfo.InvariantCulture)), result.Values("Rank"));
    }

    private async Task<XhsResult> Interrupt(string[] arguments, string signal)
    {
        await Hold(Slow);
        using var process = xhs.StartInterruptible(arguments);
        await space.WaitFor("held", 1);
        await space.WaitFor("answered", 1);
        Signals.Send(process, signal);
        return await XhsProcess.Finish(process);
    }

    private Task Hold(string id) =>
        space.SetScenario(new { mode = "world", faults = new { userId = id, fault = new { hold = true } } });
}
