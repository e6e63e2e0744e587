using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Cli.Tests;

/// <summary>The tables of <c>xhs</c> are those of the module.</summary>
public sealed class CliViewTests : IDisposable
{
    private readonly XhsProcess xhs = new();

    public static TheoryData<string> Endpoints => new(EndpointList.All.Select(endpoint => endpoint.Name));

    public void Dispose() => xhs.Dispose();

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task A_table_has_the_columns_of_the_modules_view(string name)
    {
        var endpoint = EndpointList.All.Single(endpoint => endpoint.Name == name);
        var view = Views().FirstOrDefault(view =>
            view.Descendants("TypeName").Any(type => type.Value == endpoint.ItemType.FullName));
        // Without a view, it is a list of all properties.
        var labels = view is null ? endpoint.ItemType.GetProperties().Select(property => property.Name)
            : view.Element("TableControl") is { } table ? table.Descendants("TableColumnHeader").Select(Label)
            : view.Descendants("ListItem").Select(Label);
        var found = await xhs.Run(["search", "咖啡", "--region", "sandbox"]);
        var input = endpoint.Input switch
        {
            InputKind.UserId => found.Values("UserId")[0]!,
            InputKind.NoteId => await NoteOf(found.Values("UserId")[0]!),
            InputKind.Link => "http://xhslink.com/a/AbCdEf",
            _ => "咖啡",
        };
        var shown = await xhs.Run([.. endpoint.Command.Split(' '), input, "--region", "sandbox", "--format", "table"]);
        Assert.Equal(0, shown.ExitCode);
        Assert.All(labels, label => Assert.Matches($"(?m)(^| ){Regex.Escape(label)}( |$)", shown.Output));
        if (view?.Element("GroupBy") is { } group)
        {
            Assert.Matches($"(?m)^   {(string?)group.Element("Label")}: .*\\(sandbox\\)$", shown.Output);
        }

        Assert.DoesNotContain("System.", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("XhsPowerShell.", shown.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pgy")]
    [InlineData("pgy data-summary")]
    [InlineData("resolve")]
    [InlineData("usage")]
    [InlineData("config set")]
    public async Task The_help_that_promises_examples_shows_them(string command)
    {
        var help = (await xhs.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Output;
        Assert.Contains("Show help and examples.", help, StringComparison.Ordinal);
        Assert.Matches($"Examples:\n  (xhs|echo .*) {command}", help);
    }

    private async Task<string> NoteOf(string userId) =>
        (await xhs.Run(["notes", userId, "--region", "sandbox"])).Values("NoteId")[0]!;

    private static string Label(XElement item) =>
        (string?)item.Element("Label") ?? (string?)item.Element("PropertyName") ?? "";

    private static IEnumerable<XElement> Views() =>
        XDocument.Load(Path.Combine(Repository.Root, "module", "XhsPowerShell.Format.ps1xml")).Descendants("View");
}
