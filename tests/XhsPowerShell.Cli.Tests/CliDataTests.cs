using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

public sealed class CliDataTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliDataTests() => xhs.At(space);

    public void Dispose() => xhs.Dispose();

    [Theory]
    [InlineData("user", "user", "Nickname")]
    [InlineData("blogger", "blogger", "PicturePrice")]
    [InlineData("pgy blogger", "blogger", "PicturePrice")]
    [InlineData("kol", "kol", "PicturePrice")]
    [InlineData("pgy kol", "kol", "PicturePrice")]
    [InlineData("notes --max-pages 1", "notes", "NoteId")]
    public async Task Each_command_asks_its_endpoint(string command, string endpoint, string property)
    {
        await space.SetScenario(new { mode = "world" });
        var result = await xhs.Run([.. command.Split(' '), Id]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.All(result.Objects, o => Assert.True(o.TryGetProperty(property, out _)));
        Assert.Equal([endpoint], (await space.Ledger()).PerEndpoint.Keys);
    }

    [Fact]
    public async Task First_ends_a_search_with_the_page_that_holds_it()
    {
        await space.SetScenario(new { mode = "world", searchUsers = 60 });
        var result = await xhs.Run(["search", "咖啡", "--first", "25"]);
        Assert.Equal(Enumerable.Range(1, 25)
            .Select(n => n.ToString(CultureInfo.InvariantCulture)), result.Values("Rank"));
        Assert.Equal(2, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task Page_and_max_pages_say_where_a_search_begins_and_ends()
    {
        await space.SetScenario(new { mode = "world", searchUsers = 60 });
        var result = await xhs.Run(["search", "茶", "--page", "2", "--max-pages", "1"]);
        Assert.Equal(("21", "40"), (result.Values("Rank")[0], result.Values("Rank")[^1]));
        Assert.Equal(["2"], (await space.Log()).Select(entry => entry.Parameters["page"]));
    }

    [Fact]
    public async Task What_was_paid_for_comes_out_where_no_temporary_file_can_be_made()
    {
        await space.SetScenario("""{ "mode": "world" }""");
        // Not even the administrator may make a file there. More answers than the memory is for.
        xhs.Environment["TMPDIR"] = "/sys";
        var ids = Enumerable.Range(1, 200).Select(n => n.ToString("x24", CultureInfo.InvariantCulture)).ToArray();
        var result = await xhs.Run(["notes", "-", "--max-pages", "1"], string.Join('\n', ids));
        Assert.Equal(0, result.ExitCode);
        Assert.Matches("^xhs: warning: [^\n]*temporary files[^\n]*\n$", result.Error);
        Assert.Equal(ids, result.Values("UserId").Distinct());
        Assert.Equal(200, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task Lines_of_a_search_are_the_inputs_of_the_next_command_in_their_order()
    {
        await space.SetScenario(new { mode = "world", searchUsers = 30 });
        var found = await xhs.Run(["search", "咖啡", "--all"]);
        var profiles = await xhs.Run(["user", "-", "--throttle-limit", "8"], found.Output);
        Assert.Equal(30, profiles.Objects.Count);
        Assert.Equal(found.Values("UserId"), profiles.Values("UserId"));
        Assert.Equal(found.Values("Nickname"), profiles.Values("Nickname"));
    }

    [Fact]
    public async Task Ids_and_links_come_from_arguments_and_lines_and_the_same_one_is_asked_for_once()
    {
        await space.SetScenario(new { mode = "world" });
        var other = "5a901362e8ac2b36c99bce34";
        var result = await xhs.Run(
            ["user",
                Id, "-"], $"\n  {other}  " +
                $"\r\nhttps://www.xiaohongshu.com/user/profile/{Id}?xsec_token=x\n{{\"userId\":\"{other}\"}}\n");
        Assert.Equal([Id, other, Id, other], result.Values("UserId"));
        Assert.Equal(2, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task Notes_stop_at_after_and_leave_out_before()
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 45, pinned = 2 });
        var all = await xhs.Run(["notes", Id, "--all"]);
        Assert.Equal(45, all.Objects.Count);
        var times = all.Values("CreatedAt").Skip(2).ToList();
        var some = await xhs.Run(["notes", Id, "--all", "--after", times[5]!, "--before", times[2]!]);
        Assert.Equal(times.Skip(3).Take(3), some.Values("CreatedAt"));
    }

    [Fact]
    public async Task A_cursor_goes_on_where_a_list_was_left()
    {
        await space.SetScenario(new { mode = "world", notesPerUser = 45 });
        var all = await xhs.Run(["notes", Id, "--all"]);
        var rest = await xhs.Run(["notes", Id, "--all", "--cursor", all.Values("Cursor")[19]!]);
        Assert.Equal(all.Values("NoteId").Skip(20), rest.Values("NoteId"));
    }

    [Fact]
    public async Task A_reader_that_has_seen_enough_ends_it_quietly_and_the_rest_is_not_paid_for()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await space.SetScenario(new { mode = "world", searchUsers = 2000 });
        using var process = xhs.Start(["search", "咖啡", "--all"]);
        process.StandardInput.Close();
        Assert.NotNull(await process.StandardOutput.ReadLineAsync());
        process.StandardOutput.Close();
        await XhsProcess.WaitForExit(process);
        Assert.Equal((0, ""), (process.ExitCode, await process.StandardError.ReadToEndAsync()));

        // What a full pipe holds, however late the reader goes; all of it would be 101.
        Assert.InRange((await space.Ledger()).Requests, 1, 20);
    }
}
