using System;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>Tables for people.</summary>
public sealed class CliTableTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliTableTests() => xhs.At(space);

    public void Dispose() => xhs.Dispose();

    [Theory]
    [InlineData("search 咖啡")]
    [InlineData("user 5a901362e8ac2b36c99bce33")]
    [InlineData("notes 5a901362e8ac2b36c99bce33")]
    [InlineData("blogger 5a901362e8ac2b36c99bce33")]
    public async Task A_table_at_80_columns_has_whole_ids_and_no_longer_line(string command)
    {
        xhs.Environment["COLUMNS"] = "80";
        await space.SetScenario(new { mode = "world" });
        var arguments = command.Split(' ');
        var table = await xhs.Run([.. arguments, "--format", "table"]);
        var ids = (await xhs.Run(arguments)).Values("UserId").Distinct();
        Assert.Equal(0, table.ExitCode);
        Assert.All(ids, id => Assert.Contains(id!, table.Output, StringComparison.Ordinal));
        Assert.All(table.Output.Split('\n'), line => Assert.InRange(Cells(line), 0, 80));
        Assert.Contains("----", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_are_short_and_the_columns_those_of_the_module()
    {
        const string Body =
            """{"code":0,"data":{"userid":"5a901362e8ac2b36c99bce33","nickname":"小红","fans":103712}}""";
        await space.SetScenario(new { faults = new { fault = new { body = Body } } });
        var lines = (await xhs.Run(["user", Id, "--format", "table"])).Output.Split('\n');
        Assert.StartsWith("UserId                   Nickname         Followers Notes Likes+Collects Tags", lines[0],
            StringComparison.Ordinal);
        Assert.StartsWith($"{Id} 小红                103.7K", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_are_shown_as_they_come()
    {
        await space.SetScenario(
            new { mode = "world", faults = new { userId = "000000000000000000000404", fault = new { hold = true } } });
        using var process = xhs.Start(["user", Id, "000000000000000000000404", "--format", "table"]);
        await space.WaitFor("held", 1);
        string? line;
        do
        {
            line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
            Assert.NotNull(line);
        }
        while (!line.Contains(Id, StringComparison.Ordinal));
        await space.Release();
        Assert.Equal(0, (await XhsProcess.Finish(process)).ExitCode);
    }

    [Fact]
    public async Task Columns_are_chosen_by_name()
    {
        await space.SetScenario(new { mode = "world" });
        var table = await xhs.Run(["user", Id, "--format", "table", "--columns", "nickname,userid"]);
        Assert.Matches("^Nickname +UserId\n", table.Output);
        var csv = await xhs.Run(["user", Id, "--format", "csv", "--columns", "FollowerCount", "--columns", "UserId"]);
        Assert.Matches($"^FollowerCount,UserId\r\n[0-9]+,{Id}\r\n$", csv.Output);
        var json = await xhs.Run(["user", Id, "--columns", "Nickname,FollowerCount"]);
        Assert.Equal(["Nickname", "FollowerCount"], Assert.Single(json.Objects).EnumerateObject()
            .Select(property => property.Name));
    }

    [Fact]
    public async Task Settings_and_a_ping_are_lists()
    {
        var config = await xhs.Run(["config", "--format", "table"]);
        Assert.Matches("(?m)^TimeoutSec +: 60  \\[Default\\]$", config.Output);
        var ping = await xhs.Run(["ping", "--format", "table"]);
        Assert.Contains("True", ping.Output, StringComparison.Ordinal);
        Assert.Matches("^ *Requests +Billed", (await xhs.Run(["usage", "--format", "table"])).Output);
    }

    private static int Cells(string line) =>
        line.EnumerateRunes().Sum(rune => rune.Value is >= 0x1100 and not (>= 0x2000 and < 0x2100) ? 2 : 1);
}
