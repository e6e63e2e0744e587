using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>What is not an input is not sent, and not billed.</summary>
public sealed class CliInputTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliInputTests() => xhs.At(space);

    public void Dispose() => xhs.Dispose();

    [Fact]
    public async Task A_line_in_GBK_is_refused_by_name_and_the_others_are_searched()
    {
        await space.SetScenario(new { mode = "world", searchUsers = 20 });
        byte[] coffee = [0xBF, 0xA7, 0xB7, 0xC8];
        var result = await xhs.Run(["search", "-"], [.. coffee, (byte)'\n', .. "茶\n"u8]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("line 1 of standard input is not UTF-8; it looks like GBK", result.Error,
            StringComparison.Ordinal);
        Assert.Equal(["茶"], (await space.Log()).Select(entry => entry.Parameters["keyword"]));
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    public async Task Input_in_UTF_16_is_refused_by_name(string encoding, bool hasMark)
    {
        var target = Encoding.GetEncoding(encoding);
        var result = await xhs.Run(
            ["search", "-"], [.. hasMark ? target.GetPreamble() : [], .. target.GetBytes("coffee\ntea\n")]);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("UTF-16", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'c', 0xE9, (byte)'\n' })]
    [InlineData(new byte[] { 0xFF, (byte)'\n' })]
    [InlineData(new byte[] { (byte)'a', 0, (byte)'b', (byte)'c', (byte)'d', (byte)'\n' })]
    [InlineData(new byte[] { (byte)'a', 0x1B, (byte)'[', (byte)'m', (byte)'\n' })]
    public async Task A_line_that_is_no_text_is_refused(byte[] line)
    {
        var result = await xhs.Run(["search", "-"], line);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("xhs: InvalidInput: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await space.Ledger()).Requests);
    }

    [Fact]
    public async Task A_byte_order_mark_of_UTF_8_is_no_part_of_the_first_keyword()
    {
        await xhs.Run(["search", "-"], [.. Encoding.UTF8.Preamble, .. "茶\n"u8]);
        Assert.Equal(["茶"], (await space.Log()).Select(entry => entry.Parameters["keyword"]));
    }

    [Fact]
    public async Task A_last_line_without_an_end_and_blank_lines_are_read_as_people_mean_them()
    {
        await space.SetScenario(new { mode = "world" });
        var result = await xhs.Run(["user", "-"], $"\r\n\n  \n{Id}\r\n5a901362e8ac2b36c99bce34");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal([Id, "5a901362e8ac2b36c99bce34"], result.Values("UserId"));
    }

    [Fact]
    public async Task One_malformed_id_among_good_ones_is_an_error_of_its_own()
    {
        await space.SetScenario(new { mode = "world" });
        var result = await xhs.Run(["user", Id, "abc", "5a901362e8ac2b36c99bce34"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal([Id, "5a901362e8ac2b36c99bce34"], result.Values("UserId"));
        Assert.StartsWith("xhs: InvalidInput: 'abc' is neither a user id", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await space.Ledger()).Requests);
    }
}
