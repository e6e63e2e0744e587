using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using XhsPowerShell.Client.Endpoints;
using XhsPowerShell.Client.Tests.Support;
using Xunit;

namespace XhsPowerShell.Client.Tests.Errors;

/// <summary>Whoever reads Chinese meets no English sentence: texts are in resources, in both languages.</summary>
public sealed partial class ChineseTests
{
    // What no session shows: faults of the code itself, causes of an error that has a text of its own.
    private static readonly string[] Unseen =
    [
        "NotSupportedException(", "InvalidOperationException(", "MissingManifestResourceException(", "JsonException(",
        "InvalidDataException(", "SuppressMessage(", ".Message.",
        "BodyTooLargeException.cs", "SpillFile.cs", "UnreadableJson.cs", "CommandWords.cs",
    ];

    public static TheoryData<string> Endpoints => new(EndpointList.All.Select(endpoint => endpoint.Name));

    [Fact]
    public void No_sentence_stands_in_the_code_without_a_Chinese_one()
    {
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(
            Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")))
        {
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
            {
                // A meaning of an endpoint has its Chinese one beside it, which the next test looks for.
                var before = string.Concat(lines[Math.Max(0, i - 3)..(i + 1)]);
                var behind = string.Concat(lines[i..Math.Min(lines.Length, i + 4)]);
                if (!lines[i].TrimStart().StartsWith("//", StringComparison.Ordinal)
                    && Literal().Matches(lines[i]).Any(literal => Sentence().IsMatch(
                        Regex.Replace(literal.Groups[1].Value, @"\{[^}]*(\}|$)", "")))
                    && !Regex.IsMatch(behind, "[\u4e00-\u9fff]")
                    && !before.Contains("IsChinese", StringComparison.Ordinal)
                    && !Unseen.Any(word => (file + before).Contains(word, StringComparison.Ordinal)))
                {
                    found.Add($"{Path.GetFileName(file)}:{i + 1}: {lines[i].Trim()}");
                }
            }
        }

        Assert.Empty(found);
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public void An_endpoint_and_its_parameters_have_a_meaning_in_both_languages(string name)
    {
        var endpoint = EndpointList.All.Single(endpoint => endpoint.Name == name);
        Assert.Matches("^[^\u4e00-\u9fff]+$", endpoint.Meaning);
        Assert.Matches("[\u4e00-\u9fff]", endpoint.ChineseMeaning);
        Assert.All(endpoint.Parameters, parameter =>
        {
            Assert.NotEmpty(parameter.Meaning);
            Assert.Matches("[\u4e00-\u9fff]", parameter.ChineseMeaning);
        });
    }

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("(?<![-A-Za-z])[A-Za-z']{2,}[:;]? [a-z']{2,} [a-z']{2,}(?![-A-Za-z])")]
    private static partial Regex Sentence();
}
