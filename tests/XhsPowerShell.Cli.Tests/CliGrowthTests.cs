using System;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>How creators grew, on the command line: what <c>Measure-XhsGrowth</c> says.</summary>
public sealed class CliGrowthTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";
    private const string Made = "5cab9537000000005a90c3e1";
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliGrowthTests()
    {
        xhs.At(space);
        xhs.Environment["XHS_STORE"] = xhs.File("store.db");
    }

    public void Dispose() => xhs.Dispose();

    [Fact]
    public async Task The_kept_profiles_of_each_creator_are_measured_without_a_call()
    {
        await Answer(1000);
        await xhs.Run(["user", Id]);
        await Answer(1234);
        await xhs.Run(["user", Id, "--max-age", "0"]);
        await xhs.Run(["user", Made, "--region", "sandbox", "--max-age", "1d"]);
        var requests = (await space.Ledger()).Requests;
        var grown = await xhs.Run(["growth"]);
        Assert.Equal((0, ""), (grown.ExitCode, grown.Error));
        var growth = Assert.Single(grown.Objects);
        Assert.Equal(Id, growth.GetProperty("UserId").GetString());
        Assert.Equal(
            (2, 1000, 1234, 234),
            (growth.GetProperty("Samples").GetInt32(), growth.GetProperty("FirstFollowerCount").GetInt32(),
            growth.GetProperty("LastFollowerCount").GetInt32(), growth.GetProperty("FollowerChange").GetInt32()));
        Assert.Equal([Id], (await xhs.Run(["growth", Id, "--after", "1h"])).Values("UserId"));
        Assert.Equal("", (await xhs.Run(["growth", Made])).Output);
        Assert.Equal([Made], (await xhs.Run(["growth", "--region", "sandbox"])).Values("UserId"));
        var table = (await xhs.Run(["growth", Id, "--format", "table"])).Output;
        Assert.Matches("(?m)^UserId +Nickname +First +Days +Followers +Change", table);
        Assert.Matches($"(?m)^{Id} .* 1\\.2K +\\+234", table);
        Assert.Equal(requests, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task Objects_from_standard_input_are_measured_and_others_are_named()
    {
        var lines = string.Join('\n', [Line(0, 100), "", Line(2, 160), "nonsense", """{"Nickname":"A"}"""]);
        var grown = await xhs.Run(["growth", "-"], lines);
        Assert.Equal(1, grown.ExitCode);
        var growth = Assert.Single(grown.Objects);
        Assert.Equal(
            (60, 30), (growth.GetProperty("FollowerChange").GetInt32(),
            growth.GetProperty("FollowerChangePerDay").GetInt32()));
        Assert.Contains(
            "NotMeasurable: line 4: it is not an object of --format jsonl.", grown.Error, StringComparison.Ordinal);
        Assert.Contains("line 5: The object has no UserId. Pipe the output of xhs user", grown.Error,
            StringComparison.Ordinal);
        var file = xhs.File("growth.csv");
        Assert.Equal(0, (await xhs.Run(["growth", "-", "--out", file], Line(0, 100) + "\n" + Line(1, 90))).ExitCode);
        Assert.Contains(",-10,", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        var before = await xhs.Run(["growth", "-", "--before", "2026-03-02"], Line(0, 100) + "\n" + Line(5, 90));
        Assert.Equal("1", Assert.Single(before.Values("Samples")));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("-", Id)]
    [InlineData("--after", "2026-02-01", "--before", "2026-01-01")]
    public async Task What_cannot_be_meant_is_refused(params string[] arguments)
    {
        var result = await xhs.Run(["growth", .. arguments]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.NotEqual("", result.Error);
    }

    private static string Line(int day, int followers) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"UserId":"{{Id}}","FollowerCount":{{followers}},"RetrievedAt":"2026-03-0{{day + 1}}T08:00:00+08:00"}""");

    private async Task Answer(int followers)
    {
        var body = string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"code":0,"data":{"userid":"{{{Id}}}","nickname":"A","fans":{{{followers}}}}}""");
        await space.SetScenario(new { faults = new { fault = new { body } } });
    }
}
