using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using CsvHelper;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

public sealed class CliFormatTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";
    private readonly XhsProcess xhs = new();

    public void Dispose() => xhs.Dispose();

    [Fact]
    public async Task A_csv_file_opens_right_in_Excel()
    {
        var file = xhs.File("creators.csv");
        var result = await xhs.Run(["search", "咖啡", "--first", "60", "--region", "sandbox", "--out", file]);
        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(
            "xhs: note: the sandbox answers with made-up data.\n" +
            $"xhs: {file}: 60 objects, 0 failed inputs, 3 requests, ",
            result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Error.Count(static letter => letter == '\n'));
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes.Take(3));
        var text = Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        Assert.Equal(61, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith(
            "UserId,Nickname,FollowerCount,Description,SubTitle,RedId,IsVerified,VerificationType,Keyword,Rank,AvatarUrl,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("notes")]
    [InlineData("blogger")]
    public async Task Csv_has_every_property_once_and_the_values_of_the_json(string command)
    {
        var space = TestServer.NewSpace();
        await space.SetScenario(new { mode = "world" });
        xhs.At(space);
        var csv = await xhs.Run([command, Id, "--format", "csv"]);
        var json = (await xhs.Run([command, Id])).Objects[0];
        var rows = Rows(csv.Output);
        Assert.Equal(json.EnumerateObject().Select(p => p.Name), rows[0]);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        foreach (var (name, cell) in rows[0].Zip(rows[1]).Where(pair => pair.First != "RetrievedAt"))
        {
            Assert.DoesNotContain("System.", cell, StringComparison.Ordinal);
            if (Plain(json.GetProperty(name)) is { } expected)
            {
                Assert.Equal((name, expected), (name, cell));
            }
        }
    }

    [Fact]
    public async Task A_field_with_quotes_commas_and_line_ends_is_still_one_field()
    {
        var space = TestServer.NewSpace();
        await space.SetScenario(new
        {
            faults = new { fault =
                new { body =
                """{"code":0,"data":{"userid":"5a901362e8ac2b36c99bce33","nickname":"a,\"b\"","desc":"一\n二\r\n三"}}""" } },
        });
        var rows = Rows((await xhs.At(space).Run(["user", Id, "--format", "csv"])).Output);
        Assert.Equal(2, rows.Count);
        Assert.Equal(("a,\"b\"", "一\n二\r\n三"),
            (rows[1][Array.IndexOf(rows[0], "Nickname")], rows[1][Array.IndexOf(rows[0], "Description")]));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    public async Task The_texts_are_the_same_under_every_culture(string culture)
    {
        xhs.Environment["LC_ALL"] = culture.Replace('-', '_') + ".UTF-8";
        var space = TestServer.NewSpace();
        await space.SetScenario(new { mode = "world" });
        xhs.At(space);
        var here = Rows((await xhs.Run(["blogger", Id, "--format", "csv"])).Output);
        xhs.Environment["LC_ALL"] = "C.UTF-8";
        var invariant = Rows((await xhs.Run(["blogger", Id, "--format", "csv"])).Output);
        var retrieved = Array.IndexOf(here[0], "RetrievedAt");
        Assert.Equal(invariant[1].Where((_, i) => i != retrieved), here[1].Where((_, i) => i != retrieved));
    }

    [Theory]
    [InlineData("a.json", "[")]
    [InlineData("a.jsonl", "{\"UserId\":\"")]
    [InlineData("a.CSV", "UserId,")]
    [InlineData("a.txt", " ")]
    public async Task The_ending_of_the_file_says_its_format(string name, string beginning)
    {
        await xhs.Run(["search", "咖啡", "--first", "2", "--region", "sandbox", "--out", xhs.File(name)]);
        Assert.StartsWith(beginning, await File.ReadAllTextAsync(xhs.File(name)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_array_with_readable_Chinese_also_when_it_is_empty()
    {
        var some = await xhs.Run(["search", "咖啡", "--first", "3", "--region", "sandbox", "--format", "json"]);
        using var array = JsonDocument.Parse(some.Output);
        Assert.Equal(3, array.RootElement.GetArrayLength());
        Assert.Contains("\"Keyword\":\"咖啡\"", some.Output, StringComparison.Ordinal);
        var none = await xhs.Run(["user", Id, "--region", "sandbox", "--format", "json"]);
        Assert.Equal((1, "[]\n"), (none.ExitCode, none.Output));
    }

    [Fact]
    public async Task A_table_has_whole_ids_and_nothing_that_steers_a_terminal()
    {
        var space = TestServer.NewSpace();
        await space.SetScenario(new
        {
            faults = new { fault = new { body =
                """{"code":0,"data":{"userid":"5a901362e8ac2b36c99bce33","nickname":"[red]x\u001b[2J"}}""" } },
        });
        var result = await xhs.At(space).Run(["user", Id, "--format", "table"]);
        Assert.Contains(Id, result.Output, StringComparison.Ordinal);
        Assert.Contains("[red]x", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public async Task A_formula_is_a_text_in_a_file_and_itself_on_standard_output()
    {
        var space = TestServer.NewSpace();
        await space.SetScenario(new
        {
            faults = new
            {
                fault = new
                {
                    body =
                        """{"code":0,"data":{"userid":"5a901362e8ac2b36c99bce33","nickname":"=HYPERLINK(\"x\")","desc":"-1+1","fans":-5}}""",
                },
            },
        });
        xhs.At(space);
        var names = "Nickname,Description,FollowerCount";
        await xhs.Run(["user", Id, "--out", xhs.File("a.csv"), "--columns", names]);
        Assert.Equal(["'=HYPERLINK(\"x\")", "'-1+1", "-5"], Rows(await File.ReadAllTextAsync(xhs.File("a.csv")))[1]);
        await xhs.Run(["user", Id, "--out", xhs.File("a.csv"), "--columns", names, "--cells", "exact"]);
        Assert.Equal(["=HYPERLINK(\"x\")", "-1+1", "-5"], Rows(await File.ReadAllTextAsync(xhs.File("a.csv")))[1]);
        var exact = await xhs.Run(["user", Id, "--format", "csv", "--columns", names]);
        Assert.Equal(["=HYPERLINK(\"x\")", "-1+1", "-5"], Rows(exact.Output)[1]);
        var safe = await xhs.Run(["user", Id, "--format", "csv", "--columns", names, "--cells", "safe"]);
        Assert.Equal(["'=HYPERLINK(\"x\")", "'-1+1", "-5"], Rows(safe.Output)[1]);
    }

    [Fact]
    public async Task Emoji_and_Chinese_are_themselves_in_json_and_every_text_is_read_back()
    {
        var space = TestServer.NewSpace();
        await space.SetScenario(new
        {
            faults = new { fault =
                new { body =
                """{"code":0,"data":{"userid":"5a901362e8ac2b36c99bce33","nickname":"😀咖啡👩‍🍳","desc":"a\"b\\c\n\u0007\u2028"}}""" } },
        });
        var result = await xhs.At(space).Run(["user", Id]);
        Assert.Contains("\"Nickname\":\"😀咖啡👩‍🍳\"", result.Output, StringComparison.Ordinal);
        Assert.Equal("a\"b\\c\n\u0007\u2028", Assert.Single(result.Values("Description")));
        Assert.Single(result.Output.TrimEnd('\n').Split('\n', '\u2028'));
    }

    private static List<string[]> Rows(string csv)
    {
        using var parser = new CsvParser(new StringReader(csv), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (parser.Read())
        {
            rows.Add(parser.Record!);
        }

        return rows;
    }

    private static string? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Array when value.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String) =>
            string.Join("; ", value.EnumerateArray().Select(e => e.GetString())),
        _ => null,
    };
}
