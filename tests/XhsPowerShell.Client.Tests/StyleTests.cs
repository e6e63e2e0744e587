using System.Collections.Generic;
using System.IO;
using System.Linq;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests;

/// <summary>The rules of .editorconfig that the compiler does not check.</summary>
public class StyleTests
{
    private const int LongestLine = 120;
    private static readonly string[] Folders = ["src", "build", "tests", "benchmarks"];

    [Fact]
    public void No_line_of_code_is_longer_than_120_columns() => Assert.Empty(
        from file in SourceFiles()
        from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
        where line.Text.Length > LongestLine
        select $"{Path.GetRelativePath(Repository.Root, file)}:{line.Number}");

    [Fact]
    public void Files_end_with_one_line_feed_and_have_no_tabs_and_no_blanks_at_the_end_of_a_line() => Assert.Empty(
        from file in SourceFiles()
        let text = File.ReadAllText(file).Replace("\r\n", "\n")
        where !text.EndsWith('\n') || text.EndsWith("\n\n", System.StringComparison.Ordinal) || text.Contains('\t')
            || text.Contains(" \n", System.StringComparison.Ordinal)
        select Path.GetRelativePath(Repository.Root, file));

    private static IEnumerable<string> SourceFiles() => Folders
        .SelectMany(folder => Directory.EnumerateFiles(
            Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));
}
