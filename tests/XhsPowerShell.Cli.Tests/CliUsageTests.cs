using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>What it cost, over all runs.</summary>
public sealed class CliUsageTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";
    private const string Missing = "000000000000000000000404";
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliUsageTests() => xhs.At(space);

    public void Dispose() => xhs.Dispose();

    [Fact]
    public async Task Runs_are_summed_up_and_the_sandbox_costs_nothing()
    {
        await space.SetScenario(new { mode = "world", missing = Missing, searchUsers = 60 });
        await xhs.Run(["user", Id, Missing]);
        await xhs.Run(["search", "咖啡", "--all"]);
        await xhs.Run(["request", "/api/xiaohongshu/get-user/v4", "userId=" + Id]);
        await xhs.Run(["search", "咖啡", "--region", "sandbox"]);
        await xhs.Run(["user", "nobody"]);
        var ledger = await space.Ledger();
        var usage = Assert.Single((await xhs.Run(["usage"])).Objects);
        Assert.Equal(ledger.Requests, usage.GetProperty("Requests").GetInt64());
        Assert.Equal(ledger.Billed, usage.GetProperty("Billed").GetInt64());
        Assert.Equal(
            ["/api/xiaohongshu/get-user/v4", "/api/xiaohongshu/search-user/v2"],
            usage.GetProperty("Endpoints").EnumerateArray().Select(e => e.GetProperty("Endpoint").GetString()));
        var kept = await File.ReadAllTextAsync(xhs.File("usage.jsonl"));
        Assert.DoesNotContain(Id, kept, StringComparison.Ordinal);
        Assert.DoesNotContain("cli-test-token", kept, StringComparison.Ordinal);
        Assert.Equal("0", Assert.Single((await xhs.Run(["usage", "--before", "2020-01-01"])).Values("Requests")));
        var reset = Assert.Single((await xhs.Run(["usage", "--reset"])).Objects);
        Assert.Equal(ledger.Requests, reset.GetProperty("Requests").GetInt64());
        Assert.Equal("0", Assert.Single((await xhs.Run(["usage"])).Values("Requests")));
    }

    [Fact]
    public async Task Runs_at_the_same_time_are_all_counted()
    {
        await space.SetScenario(new { mode = "world" });
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => xhs.Run(["user", Id])));
        Assert.Equal("6", Assert.Single((await xhs.Run(["usage"])).Values("Billed")));
    }

    [Fact]
    public async Task Counts_that_cannot_be_written_cost_a_warning_and_no_object()
    {
        Directory.CreateDirectory(xhs.File("usage.jsonl"));
        await space.SetScenario(new { mode = "world" });
        var result = await xhs.Run(["user", Id]);
        Assert.Equal((0, Id), (result.ExitCode, Assert.Single(result.Values("UserId"))));
        Assert.StartsWith("xhs: warning: the counts of this run", result.Error, StringComparison.Ordinal);
    }
}
