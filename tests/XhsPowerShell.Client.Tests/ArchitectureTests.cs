using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests;

/// <summary>What <c>docs/architecture.md</c> says about the code is true of the code.</summary>
public partial class ArchitectureTests
{
    private static readonly string Document =
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));

    private static readonly string[] Sources =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(File.ReadAllText),
    ];

    // Type and member of each stop; the member is empty where the whole type is meant.
    public static TheoryData<string, string> Stops()
    {
        var stops = new TheoryData<string, string>();
        foreach (var match in Rows().SelectMany(row => Name().Matches(row.Where)))
        {
            stops.Add(match.Groups["type"].Value, match.Groups["method"].Value);
        }

        return stops;
    }

    [Theory]
    [MemberData(nameof(Stops))]
    public void A_stop_of_the_way_of_a_page_is_there(string type, string method)
    {
        var files = Sources.Where(code => Regex.IsMatch(code, $@"\b(class|interface) {type}\b")).ToArray();
        Assert.NotEmpty(files);
        Assert.Contains(files, code => method.Length == 0 || Regex.IsMatch(code, $@"\b{method}(<\w+>)?(\(| =>)"));
    }

    [Fact]
    public void A_page_has_as_many_stops_as_the_document_says()
    {
        var numbers = Rows().Select(row => row.Number).Where(number => number != "–").ToArray();
        Assert.Equal(Enumerable.Range(1, numbers.Length).Select(number => $"{number}"), numbers);
        Assert.Contains($"has {numbers.Length} stops", Document);
    }

    private static IEnumerable<(string Number, string Where)> Rows() =>
        Row().Matches(Document).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    [GeneratedRegex(@"^\| (\d+|–) \| (`.+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(?<type>[A-Z]\w+)(?:<T>)?(?:\.(?<method>\w+))?`(?: \(its query\), `(?<method>\w+)`)?")]
    private static partial Regex Name();
}
