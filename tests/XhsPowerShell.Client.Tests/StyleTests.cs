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
    private static readonly string[] Folders = ["src", "build", "tests", "benchmarks", "module"];

    [Fact]
    public void No_line_of_code_is_longer_than_120_columns() => Assert.Empty(
        from file in SourceFiles("*.cs").Concat(SourceFiles("*.ps1")).Concat(SourceFiles("*.psm1"))
        from line in CodeLines(file)
        where line.Text.Length > LongestLine
        select $"{Path.GetRelativePath(Repository.Root, file)}:{line.Number}");

    [Fact]
    public void Files_end_with_one_line_feed_and_have_no_tabs_and_no_blanks_at_the_end_of_a_line() => Assert.Empty(
        from file in SourceFiles("*.cs")
        let text = File.ReadAllText(file).Replace("\r\n", "\n")
        where !text.EndsWith('\n') || text.EndsWith("\n\n", System.StringComparison.Ordinal) || text.Contains('\t')
            || text.Contains(" \n", System.StringComparison.Ordinal)
        select Path.GetRelativePath(Repository.Root, file));

    // Literals on lines of their own keep the form that they have in answers and documents.
    private static IEnumerable<(string Text, int Number)> CodeLines(string file)
    {
        var isLiteral = false;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!isLiteral && line.TrimStart() is not ['"' or '\'', ..])
            {
                yield return (line, number);
            }

            isLiteral ^= line.Split("\"\"\"").Length % 2 == 0;
        }
    }

    private static IEnumerable<string> SourceFiles(string pattern) => Folders
        .SelectMany(folder => Directory.EnumerateFiles(
            Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(Repository.Root, pattern))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));
}
