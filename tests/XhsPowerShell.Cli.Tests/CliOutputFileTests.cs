using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>A file is replaced by a whole new one, or not at all.</summary>
public sealed class CliOutputFileTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliOutputFileTests() => xhs.At(space);

    public void Dispose() => xhs.Dispose();

    [Theory]
    [InlineData("no token", 3)]
    [InlineData("bad token", 3)]
    [InlineData("no connection", 1)]
    [InlineData("missing", 1)]
    [InlineData("bad column", 2)]
    public async Task The_old_file_is_kept_when_there_is_nothing_to_write(string what, int exitCode)
    {
        await File.WriteAllTextAsync(xhs.File("old.csv"), "yesterday");
        await space.SetScenario(new { mode = "world", token = what == "bad token" ? "another" : null, missing = Id });
        await xhs.Run(["config", "set", "--maximum-retry-count", "0"]);
        xhs.Environment["XHS_TOKEN"] = what == "no token" ? null : "cli-test-token";
        xhs.Environment["XHS_BASE_URI"] = what == "no connection"
            ? TestServer.RefusingUri().AbsoluteUri
            : space.BaseUri.AbsoluteUri;
        string[] more = what == "bad column" ? ["--columns", "Nothing"] : [];
        var result = await xhs.Run(["user", Id, "--out", xhs.File("old.csv"), .. more]);
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.Equal("yesterday", await File.ReadAllTextAsync(xhs.File("old.csv")));
        Assert.False(File.Exists(xhs.File("old.csv.partial")));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_keeps_the_old_file_and_says_so()
    {
        await File.WriteAllTextAsync(xhs.File("old.csv"), "yesterday");
        await space.SetScenario(new { mode = "world", searchUsers = 0 });
        var result = await xhs.Run(["search", "咖啡", "--out", xhs.File("old.csv")]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("unchanged", result.Error, StringComparison.Ordinal);
        Assert.Equal("yesterday", await File.ReadAllTextAsync(xhs.File("old.csv")));
        var empty = await xhs.Run(["search", "咖啡", "--out", xhs.File("new.json")]);
        Assert.Equal(0, empty.ExitCode);
        Assert.StartsWith($"xhs: {xhs.File("new.json")}: 0 objects, ", empty.Error, StringComparison.Ordinal);
        Assert.Equal("[]\n", await File.ReadAllTextAsync(xhs.File("new.json")));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("json")]
    [InlineData("table")]
    public async Task On_a_full_disk_what_is_paid_for_goes_to_standard_output_and_no_more_is_asked(string format)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await space.SetScenario(new { mode = "world", delayMs = 20 });
        var ids = Ids(60);
        var result = await xhs.Run(["user", "-", "--out", "/dev/full", "--format", format], string.Join('\n', ids));
        Assert.Equal(1, result.ExitCode);
        var ledger = await space.Ledger();
        Assert.Equal(ledger.Billed, result.Objects.Count);
        Assert.Equal(ledger.Requests, ledger.Billed);
        Assert.Equal((0, 0), (ledger.ClientGone, ledger.InFlight));
        // What was asked ahead, and not the rest.
        Assert.InRange(result.Objects.Count, 1, 20);
        Assert.Equal(ids.Take(result.Objects.Count), result.Values("UserId"));
        Assert.Contains("on standard output, as JSON lines", result.Error, StringComparison.Ordinal);
        Assert.Contains("Continue with '" + ids[result.Objects.Count] + "'", result.Error, StringComparison.Ordinal);
        Assert.Contains("OutputFailed: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_disk_is_full_in_the_middle_the_file_and_standard_output_have_everything_together()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await space.SetScenario(new { mode = "world", notesPerUser = 45 });
        // The file may grow to 20 KiB. Memory that is mapped twice would count as a file.
        xhs.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        var id = Ids(1)[0];
        var result = await xhs.RunShell($"trap '' XFSZ; ulimit -f 40; xhs notes {id} --all --out notes.jsonl");
        Assert.Equal(1, result.ExitCode);
        Assert.False(File.Exists(xhs.File("notes.jsonl")));
        var written = await File.ReadAllLinesAsync(xhs.File("notes.jsonl.partial"));
        // The last line is the beginning of what standard output begins with.
        var whole = written[..^1].Select(static line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.NotEmpty(whole);
        Assert.StartsWith(written[^1], result.Output, StringComparison.Ordinal);
        var ledger = await space.Ledger();
        var notes = whole.Concat(result.Objects)
            .Select(static note => note.GetProperty("NoteId").GetString()).ToArray();
        Assert.Equal(Math.Min(45, ledger.Billed * 20), notes.Distinct().Count());
        Assert.Equal(notes.Distinct(), notes);
        Assert.Contains("notes.jsonl.partial", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_one_answer_of_a_request_is_not_lost_on_a_full_disk_either()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await space.SetScenario(new { mode = "world" });
        var request = new[] { "request", "/api/xiaohongshu/get-user/v4", "userId=" + Id };
        var expected = await xhs.Run(request);
        var result = await xhs.Run([.. request, "--out", "/dev/full"]);
        Assert.Equal((1, expected.Output), (result.ExitCode, result.Output));
        Assert.NotEqual("", result.Output);
    }

    [Fact]
    public async Task The_file_of_ids_is_not_overwritten_while_it_is_read()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await space.SetScenario(new { mode = "world" });
        await File.WriteAllTextAsync(xhs.File("ids.txt"), Id + "\n");
        var result = await xhs.RunShell("xhs user - --out ids.txt < ids.txt");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--out is the file that standard input is read from", result.Error, StringComparison.Ordinal);
        Assert.Equal(Id + "\n", await File.ReadAllTextAsync(xhs.File("ids.txt")));
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task Two_at_once_do_not_overwrite_each_other()
    {
        await space.SetScenario(new { mode = "world", faults = new { fault = new { hold = true } } });
        using var first = xhs.Start(["user", Id, "--out", xhs.File("a.json")]);
        await space.WaitFor("held", 1);
        var second = await xhs.Run(["user", "5a901362e8ac2b36c99bce34", "--out", xhs.File("a.json")]);
        Assert.Equal((2, ""), (second.ExitCode, second.Output));
        Assert.Contains("another xhs", second.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await space.Ledger()).Requests);
        await space.Release();
        Assert.Equal(0, (await XhsProcess.Finish(first)).ExitCode);
        using var array = JsonDocument.Parse(await File.ReadAllTextAsync(xhs.File("a.json")));
        Assert.Equal(Id, Assert.Single(array.RootElement.EnumerateArray()).GetProperty("UserId").GetString());
    }

    [Fact]
    public async Task What_a_killed_run_wrote_is_kept_beside_the_file()
    {
        await space.SetScenario(
            new { mode = "world", faults = new { userId = "000000000000000000000404", fault = new { hold = true } } });
        using (var killed =
            xhs.Start(["user", Id, "000000000000000000000404", "--throttle-limit", "1", "--out", xhs.File("a.jsonl")]))
        {
            await space.WaitFor("held", 1);
            killed.Kill();
            await XhsProcess.WaitForExit(killed);
        }

        Assert.False(File.Exists(xhs.File("a.jsonl")));
        var result = await xhs.Run(["user", Id, "--out", xhs.File("a.jsonl")]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("a.jsonl.1.partial", result.Error, StringComparison.Ordinal);
        Assert.Contains(Id, await File.ReadAllTextAsync(xhs.File("a.jsonl.1.partial")), StringComparison.Ordinal);
        Assert.Single(await File.ReadAllLinesAsync(xhs.File("a.jsonl")));
    }

    [Fact]
    public async Task The_new_file_can_be_read_by_those_who_could_read_the_old_one()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await File.WriteAllTextAsync(xhs.File("a.jsonl"), "old");
        File.SetUnixFileMode(xhs.File("a.jsonl"), OwnerOnly);
        Assert.Equal(0, (await xhs.Run(["user", Id, "--out", xhs.File("a.jsonl")])).ExitCode);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(xhs.File("a.jsonl")));
    }

    [Fact]
    public async Task A_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await File.WriteAllTextAsync(xhs.File("target.jsonl"), "");
        File.CreateSymbolicLink(xhs.File("link.jsonl"), xhs.File("target.jsonl"));
        Assert.Equal(0, (await xhs.Run(["user", Id, "--out", xhs.File("link.jsonl")])).ExitCode);
        Assert.NotNull(new FileInfo(xhs.File("link.jsonl")).LinkTarget);
        Assert.Contains(Id, await File.ReadAllTextAsync(xhs.File("target.jsonl")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.xlsx")]
    [InlineData("a")]
    [InlineData("a.")]
    public async Task An_ending_that_is_not_known_sends_nothing(string name)
    {
        var result = await xhs.Run(["user", Id, "--out", xhs.File(name)]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(".csv, .json, .jsonl or .txt", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await space.Ledger()).Requests);
        Assert.Equal(0, (await xhs.Run(["user", Id, "--out", xhs.File(name), "--format", "jsonl"])).ExitCode);
        Assert.Single(await File.ReadAllLinesAsync(xhs.File(name)));
    }

    [Theory]
    [InlineData("", "needs the name of a file")]
    [InlineData(" ", "needs the name of a file")]
    [InlineData("folder", "it is a folder")]
    public async Task What_is_no_file_sends_nothing(string name, string expected)
    {
        Directory.CreateDirectory(xhs.File("folder"));
        foreach (var more in new string[][] { ["--format", "jsonl"], name == "folder" ? ["--format", "csv"] : [] })
        {
            var result = await xhs.Run(["user", Id, "--out", name == "folder" ? xhs.File(name) : name, .. more]);
            Assert.Equal((2, ""), (result.ExitCode, result.Output));
            Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await space.Ledger()).Requests);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(xhs.File("folder"))!, "*.partial"));
    }

    [Fact]
    public async Task A_pipe_stays_a_pipe_and_its_reader_gets_everything()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await space.SetScenario(new { mode = "world" });
        var result = await xhs.RunShell(
            $"mkfifo pipe && (cat pipe & xhs user {Id} --format jsonl --out pipe; wait) && test -p pipe && echo same");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"\"UserId\":\"{Id}\"", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("same\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Append_adds_rows_below_one_header()
    {
        await space.SetScenario(new { mode = "world" });
        await xhs.Run(["user", Id, "--out", xhs.File("a.csv"), "--append", "--columns", "UserId,Nickname"]);
        await File.WriteAllTextAsync(xhs.File("a.csv"), (await File.ReadAllTextAsync(xhs.File("a.csv"))).TrimEnd());
        await xhs.Run(["user", "5a901362e8ac2b36c99bce34", "--out",
            xhs.File("a.csv"), "--append", "--columns", "UserId,Nickname"]);
        var lines = await File.ReadAllLinesAsync(xhs.File("a.csv"));
        Assert.Equal(["UserId", Id, "5a901362e8ac2b36c99bce34"], lines.Select(line => line.Split(',')[0]));
        var others = await xhs.Run(["user", Id, "--out", xhs.File("a.csv"), "--append"]);
        Assert.Equal(2, others.ExitCode);
        Assert.Equal(lines, await File.ReadAllLinesAsync(xhs.File("a.csv")));
        Assert.Equal(2, (await xhs.Run(["user", Id, "--append"])).ExitCode);
        Assert.Equal(2, (await xhs.Run(["user", Id, "--append", "--out", xhs.File("a.json")])).ExitCode);
    }

    private static string[] Ids(int count) => [.. Enumerable.Range(1, count)
        .Select(static number => number.ToString("x24", System.Globalization.CultureInfo.InvariantCulture))];
}
