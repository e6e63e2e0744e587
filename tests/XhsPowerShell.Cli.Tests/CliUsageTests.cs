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
    public async Task A_run_into_a_file_says_at_the_end_what_it_wrote_and_what_it_cost()
    {
        await space.SetScenario(new { mode = "world", missing = Missing, searchUsers = 60 });
        var file = xhs.File("users.csv");
        var first = await xhs.Run(["user", Id, "--out", file]);
        Assert.Equal(
            $"xhs: {file}: 1 object, 0 failed inputs, 1 request, 1 billed, 0 retries, 0 from the store\n",
            first.Error);
        Assert.Equal("", first.Output);
        xhs.Environment["XHS_STORE"] = xhs.File("store.db");
        await xhs.Run(["user", Id]);
        var kept = await xhs.Run(["user", Id, Missing, "--max-age", "1d", "--out", file]);
        Assert.EndsWith(
            $"\nxhs: {file}: 1 object, 1 failed input, 1 request, 1 billed, 0 retries, 1 from the store\n",
            kept.Error, StringComparison.Ordinal);
        var request = await xhs.Run(
            ["request", "/api/xiaohongshu/get-user/v4", "userId=" + Id, "--out", xhs.File("x.json")]);
        Assert.Contains(
            "x.json: 1 object, 0 failed inputs, 1 request, 1 billed", request.Error, StringComparison.Ordinal);
        foreach (var quiet in new string[][] { ["--quiet", "--out", file], ["-q", "--out", file], [] })
        {
            Assert.Equal("", (await xhs.Run(["user", Id, .. quiet])).Error);
        }

        xhs.Environment["LC_ALL"] = "zh_CN.UTF-8";
        Assert.Equal(
            $"xhs: {file}：1 个对象，0 个失败的输入，1 次请求，1 次计费，0 次重试，0 次来自存储\n",
            (await xhs.Run(["user", Id, "--out", file, "--max-age", "0"])).Error);
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
