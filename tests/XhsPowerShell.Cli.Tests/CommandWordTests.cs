using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Errors;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>The commands and options that messages name are there.</summary>
public sealed class CommandWordTests : IDisposable
{
    private static readonly string[] Groups = ["config", "pgy"];
    private readonly XhsProcess xhs = new();

    public static TheoryData<string> Names => new(CommandWords.Words.Keys);

    public void Dispose() => xhs.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_xhs_advises_can_be_typed(string name)
    {
        var words = CommandWords.Words[name].CommandLine.Split(' ');
        var command = words.TakeWhile(word => word[0] != '-').Skip(1).ToArray();
        // An option alone is one of a list: searches have pages, notes have cursors.
        var helps = words[0] == "xhs"
            ? [await Help(command)]
            : await Task.WhenAll(EndpointList.All.Where(endpoint => endpoint.IsPaged && endpoint.Name != "NoteReply")
                .Select(endpoint => Help(endpoint.Command.Split(' '))));
        foreach (var option in words.Where(word => word.StartsWith("--", StringComparison.Ordinal)))
        {
            Assert.Contains(helps, help => Regex.IsMatch(help, $@"(?<![\w-]){Regex.Escape(option)}(?![\w-])"));
        }

        if (command.Length > 0 && !Groups.Contains(command[^1]))
        {
            Assert.Matches($@"(?m)^  xhs {Regex.Escape(string.Join(' ', command))}( |$)", helps[0]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_cmdlet_advises_is_documented(string name)
    {
        var text = CommandWords.Words[name].Cmdlet;
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "en-US"), "*-Xhs*.md");
        foreach (Match cmdlet in Regex.Matches(text, "[A-Z][a-z]+-Xhs[A-Za-z]+"))
        {
            Assert.Contains(pages, page => Path.GetFileNameWithoutExtension(page) == cmdlet.Value);
        }

        var named = Regex.Match(text, "[A-Z][a-z]+-Xhs[A-Za-z]+").Value;
        var sections = pages.Where(page => named.Length == 0 || Path.GetFileNameWithoutExtension(page) == named)
            .Select(File.ReadAllText).ToArray();
        foreach (Match parameter in Regex.Matches(text.Split('(')[0], "(?<![A-Za-z])-([A-Z][A-Za-z]+)"))
        {
            Assert.Contains(sections, page =>
                Regex.IsMatch(page, $"(?m)^### -{parameter.Groups[1].Value}\\b"));
        }
    }

    private async Task<string> Help(string[] command) => (await xhs.Run([.. command, "--help"])).Output;
}
