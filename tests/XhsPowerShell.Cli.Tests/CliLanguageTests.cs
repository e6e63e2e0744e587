using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary><c>xhs</c> speaks English and Simplified Chinese, by the language of the session.</summary>
public sealed class CliLanguageTests : IDisposable
{
    private const string Id = "5a901362e8ac2b36c99bce33";
    private readonly TestSpace space = TestServer.NewSpace();
    private readonly XhsProcess xhs = new();

    public CliLanguageTests() => xhs.At(space).Environment["LC_ALL"] = "zh_CN.UTF-8";

    public void Dispose() => xhs.Dispose();

    [Fact]
    public async Task Help_errors_notes_and_headings_are_Chinese()
    {
        var help = await xhs.Run(["search", "--help"]);
        Assert.Contains("示例：", help.Output, StringComparison.Ordinal);
        Assert.Contains("按关键词查找博主", help.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?m)^ +--[a-z-]+.* {2,}[A-Z][a-z]+ [a-z]+", help.Output);
        var unknown = await xhs.Run(["search", "咖啡", "--limit", "3"]);
        Assert.StartsWith("xhs: 未知选项 --limit；您是想用 --first 吗？", unknown.Error, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u3002\uff1f] ", unknown.Error);
        var sandbox = await xhs.Run(["search", "咖啡", "--region", "sandbox"]);
        Assert.Contains("虚构的数据", sandbox.Error, StringComparison.Ordinal);
        await space.SetScenario(new { faults = new { fault = new { code = 601 } } });
        var error = (await xhs.Run(["user", Id])).Error;
        Assert.StartsWith("xhs: InsufficientBalance: ", error, StringComparison.Ordinal);
        Assert.Matches("[\u4e00-\u9fff]", error);
        error = error.Replace("xhs config set --token-stdin", "", StringComparison.Ordinal);
        Assert.DoesNotMatch("[a-z]+ [a-z]+ [a-z]+", error);
    }

    [Fact]
    public async Task Numbers_of_a_table_are_short_as_the_platform_has_them()
    {
        const string Body =
            """{"code":0,"data":{"userid":"5a901362e8ac2b36c99bce33","nickname":"小红","fans":103712}}""";
        await space.SetScenario(new { faults = new { fault = new { body = Body } } });
        Assert.Matches("10\\.[34]万", (await xhs.Run(["user", Id, "--format", "table"])).Output);
    }

    [Fact]
    public void Both_languages_have_every_text_with_the_same_placeholders()
    {
        var english = Texts("CliTexts.resx");
        var chinese = Texts("CliTexts.zh-CN.resx");
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), chinese.Keys.Order(StringComparer.Ordinal));
        foreach (var (id, text) in english)
        {
            Assert.Equal((id, Placeholders(text)), (id, Placeholders(chinese[id])));
        }
    }

    [Fact]
    public void Every_text_that_the_program_asks_for_exists_and_none_is_left_over()
    {
        var english = Texts("CliTexts.resx");
        var sources = Directory.GetFiles(Source(), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Regex.IsMatch(file, @"[\\/]obj[\\/]"))
            .Select(File.ReadAllText)
            .ToList();
        var asked = sources
            .SelectMany(text => Regex.Matches(text, "CliText\\.Get\\(\"(\\w+)\""))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();
        Assert.All(asked, id => Assert.True(english.ContainsKey(id), id));
        var all = string.Concat(sources);
        Assert.All(
            english.Keys.Where(id => !Regex.IsMatch(id, "^(Command|Argument|Option|Examples)(\\.|$)")),
            id => Assert.Contains($"\"{id}\"", all, StringComparison.Ordinal));
    }

    private static string Placeholders(string text) => string.Join(
        ' ', Regex.Matches(text, @"\{(\w+)(?::[^{}]*)?\}")
        .Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    private static Dictionary<string, string> Texts(string name) => XDocument
        .Load(Path.Combine(Source(), "Texts", name)).Root!
        .Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string Source() => Path.Combine(Repository.Root, "src", "XhsPowerShell.Cli");
}
