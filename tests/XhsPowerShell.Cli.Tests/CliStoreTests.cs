using System;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>What is kept, on the command line.</summary>
public sealed class CliStoreTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";
    private const string Other = "5a901362e8ac2b36c99bce34";
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliStoreTests()
    {
        xhs.At(space);
        xhs.Environment["XHS_STORE"] = xhs.File("store.db");
    }

    public void Dispose() => xhs.Dispose();

    [Fact]
    public async Task What_was_kept_is_shown_counted_and_erased()
    {
        await space.SetScenario(new { mode = "world" });
        var nothing = await xhs.Run(["history", "--type", "XhsUser"]);
        Assert.Equal((0, ""), (nothing.ExitCode, nothing.Output));
        Assert.Contains("store.db", nothing.Error, StringComparison.Ordinal);
        Assert.Equal("0", Assert.Single((await xhs.Run(["store"])).Values("Answers")));
        Assert.False(File.Exists(xhs.File("store.db")));

        var live = await xhs.Run(["user", Id, Other]);
        await xhs.Run(["user", Id, "--max-age", "1d"]);
        var ledger = await space.Ledger();
        var kept = await xhs.Run(["history", "--type", "user"]);
        Assert.Equal(live.Output, kept.Output);
        Assert.Equal([Id], (await xhs.Run(["history", Id, "--type", "XhsUser", "--last", "1"])).Values("UserId"));
        Assert.Equal("", (await xhs.Run(["history", Id, "--type", "XhsUser", "--before", "2020-01-01"])).Output);
        Assert.Equal("", (await xhs.Run(["history", Id, "--type", "notes"])).Output);

        var store = Assert.Single((await xhs.Run(["store"])).Objects);
        Assert.Equal(2, store.GetProperty("Answers").GetInt64());
        Assert.Equal(2, store.GetProperty("SpentToday").GetInt64());
        Assert.Equal(1, store.GetProperty("Saved").GetInt64());

        var today = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var arguments in new string[][] { ["usage"], ["usage", "--day", today], ["usage", "--after", today] })
        {
            var usage = Assert.Single((await xhs.Run(arguments)).Objects);
            Assert.Equal(ledger.Billed, usage.GetProperty("Billed").GetInt64());
            Assert.Equal(1, usage.GetProperty("Saved").GetInt64());
        }

        Assert.Equal("", (await xhs.Run(["usage", "--day", "2020-01-01"])).Output);
        Assert.Equal(2, (await xhs.Run(["usage", "--reset"])).ExitCode);

        var planned = await xhs.Run(["store", "clear", Id, "--what-if"]);
        Assert.Equal("1", Assert.Single(planned.Values("Answers")));
        Assert.Equal("2", Assert.Single((await xhs.Run(["store"])).Values("Answers")));
        Assert.Equal("1", Assert.Single((await xhs.Run(["store", "clear", Id])).Values("Answers")));
        Assert.Equal([Other], (await xhs.Run(["history", "--type", "XhsUser"])).Values("UserId"));
        Assert.Equal("0", Assert.Single((await xhs.Run(["store", "clear", "--older-than", "1d"])).Values("Answers")));
        Assert.Equal("1", Assert.Single((await xhs.Run(["store", "clear", "--everything"])).Values("Answers")));
        Assert.Equal(ledger.Requests, (await space.Ledger()).Requests);
    }

    [Theory]
    [InlineData("history", "--type", "Nobody")]
    [InlineData("history", "nobody", "--type", "XhsUser")]
    [InlineData("history")]
    [InlineData("store", "clear")]
    [InlineData("store", "clear", "nobody")]
    [InlineData("store", "clear", "--older-than", "7")]
    [InlineData("usage", "--day", "2026-01-01", "--after", "2026-01-01")]
    public async Task What_cannot_be_meant_is_refused(params string[] arguments)
    {
        var result = await xhs.Run(arguments);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.NotEqual("", result.Error);
        Assert.Equal(0, (await space.Ledger()).Requests);
    }
}
