using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests;

/// <summary>
/// What stands lower knows nothing of what stands higher: the order is that of <c>docs/architecture.md</c>.
/// </summary>
public partial class FloorTests
{
    // From the ground up; the empty name is the root of the project.
    private static readonly string[] Floors =
        ["Errors", "Inputs", "Json", "Settings", "Transport", "Requests", "Caching", "Sharing", "Queries",
            "Sandbox", "Endpoints", "History", ""];

    private static readonly string Client = Path.Combine(Repository.Root, "src", "XhsPowerShell.Client");

    [Fact]
    public void Every_folder_of_the_client_has_its_floor() => Assert.Equal(
        Floors.Where(floor => floor.Length > 0).Order(StringComparer.Ordinal),
        Directory.GetDirectories(Client).Select(folder => Path.GetFileName(folder))
            .Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal));

    [Fact]
    public void No_file_of_the_client_refers_to_a_higher_floor()
    {
        var typesOfRoot = Directory.GetFiles(Client, "*.cs")
            .Select(file => Path.GetFileNameWithoutExtension(file)).ToArray();
        var mistakes = new List<string>();
        foreach (var (file, floor) in SourceFiles())
        {
            var code = WithoutComments(File.ReadAllText(file));
            var higher = References().Matches(code).Select(match => match.Groups[1].Value)
                .Where(name => Array.IndexOf(Floors, name) > floor);
            // Types of the root are in scope everywhere.
            var root = floor == Floors.Length - 1 ? [] : typesOfRoot.Where(type => Regex.IsMatch(code, $@"\b{type}\b"));
            mistakes.AddRange(higher.Concat(root).Distinct()
                .Select(name => $"{Path.GetRelativePath(Client, file)} refers to {name}"));
        }

        Assert.Empty(mistakes);
    }

    [Theory]
    [InlineData("XhsPowerShell", "XhsPowerShell.Client", "XhsPowerShell.Store", "XhsPowerShell.Commands",
        "XhsPowerShell.Cli", "System.Management.Automation")]
    [InlineData("XhsPowerShell.Client", "XhsPowerShell.Store", "XhsPowerShell.Commands", "XhsPowerShell.Cli",
        "System.Management.Automation")]
    [InlineData("XhsPowerShell.Store", "XhsPowerShell.Commands", "XhsPowerShell.Cli", "System.Management.Automation")]
    [InlineData("XhsPowerShell.Commands", "XhsPowerShell.Cli")]
    [InlineData("XhsPowerShell.Cli", "XhsPowerShell.Commands", "System.Management.Automation")]
    public void No_project_refers_to_a_higher_one(string project, params string[] higher)
    {
        var folder = Path.Combine(Repository.Root, "src", project);
        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Where(IsSource).ToArray();
        Assert.NotEmpty(files);
        foreach (var name in higher)
        {
            Assert.DoesNotContain(files, file =>
                Regex.IsMatch(WithoutComments(File.ReadAllText(file)), $@"using {Regex.Escape(name)}[.;]"));
            Assert.DoesNotContain(
                Directory.GetFiles(folder, "*.csproj"),
                file => File.ReadAllText(file).Contains(name + ".csproj", StringComparison.Ordinal));
        }
    }

    private static IEnumerable<(string File, int Floor)> SourceFiles() =>
        from file in Directory.GetFiles(Client, "*.cs", SearchOption.AllDirectories)
        where IsSource(file)
        let parts = Path.GetRelativePath(Client, file).Split(Path.DirectorySeparatorChar)
        select (file, Array.IndexOf(Floors, parts.Length == 1 ? "" : parts[0]));

    private static bool IsSource(string file) =>
        !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static string WithoutComments(string code) => Comment().Replace(code, "");

    [GeneratedRegex(@"XhsPowerShell\.Client\.([A-Z]\w+)")]
    private static partial Regex References();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
