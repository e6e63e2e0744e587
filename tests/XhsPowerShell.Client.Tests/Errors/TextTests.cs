using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Resources;
using System.Text.RegularExpressions;
using XhsPowerShell.Client.Errors;
using Xunit;

namespace XhsPowerShell.Client.Tests.Errors;

public sealed class TextTests
{
    private const string Prefix = "XhsPowerShell.Client.Errors.";

    public static TheoryData<string> Resources => new() { "ErrorTexts", "Texts" };

    [Theory]
    [MemberData(nameof(Resources))]
    public void Both_languages_have_the_same_texts_with_the_same_placeholders(string name)
    {
        var english = Read(name);
        var chinese = Read(name + ".zh-CN");
        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), chinese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Placeholders(text.Value), Placeholders(chinese[text.Key])));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Chinese_texts_are_Chinese(string name) => Assert.All(
        Read(name + ".zh-CN")
            .Where(text => text.Key is not ("HttpFact" or "SentenceGap" or "DetailField" or "SettingProblem")),
        text => Assert.Matches("[\u4e00-\u9fff，：。（]", text.Value));

    [Theory]
    [MemberData(nameof(Resources))]
    public void The_command_line_never_names_a_cmdlet(string name)
    {
        foreach (var text in Read(name).Concat(Read(name + ".zh-CN")))
        {
            if (Read(name).ContainsKey(text.Key + ".CommandLine"))
            {
                continue;
            }

            var filled = CommandWords.Fill(text.Value, FrontEnd.CommandLine);
            Assert.DoesNotMatch("[A-Z][a-z]+-Xhs|(?<![A-Za-z-])-[A-Z][a-z]+", filled);
            Assert.DoesNotMatch("{[A-Z]", filled);
        }
    }

    [Theory]
    [InlineData("en-US", "No token is set", "'Set-XhsConfig -Token (Read-Host -AsSecureString)'")]
    [InlineData("fr-FR", "No token is set", "'Set-XhsConfig -Token (Read-Host -AsSecureString)'")]
    [InlineData("zh-CN", "没有设置令牌", "“Set-XhsConfig -Token (Read-Host -AsSecureString)”")]
    [InlineData("zh-Hans-SG", "没有设置令牌", "“Set-XhsConfig -Token (Read-Host -AsSecureString)”")]
    public void An_error_is_in_the_language_of_the_session(string culture, string meaning, string advice)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(meaning, ErrorCatalog.TokenMissing.Meaning);
            Assert.Contains(advice, ErrorCatalog.TokenMissing.Action, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Every_error_has_a_meaning_and_advice() => Assert.All(ErrorCatalog.Rows, row =>
    {
        Assert.NotEmpty(row.Meaning);
        Assert.NotEmpty(row.Action);
    });

    [Fact]
    public void Every_text_that_the_code_names_exists()
    {
        var known = Read("Texts").Keys.Concat(Read("ErrorTexts").Keys).ToHashSet(StringComparer.Ordinal);
        var named = Directory.EnumerateFiles(
            Path.Combine(Support.Repository.Root, "src", "XhsPowerShell.Client"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), """Texts\.Get\("([A-Za-z.]+)"[,)]"""))
            .Select(match => match.Groups[1].Value)
            .ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, id => Assert.Contains(id, known));
    }

    private static string[] Placeholders(string text) =>
        [.. Regex.Matches(text, "{([A-Za-z0-9]+)(:[^{}|]+\\|[^{}]+)?}")
            .Select(match => match.Groups[1].Value).Distinct()
            .Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Read(string name)
    {
        using var stream = typeof(ErrorCatalog).Assembly.GetManifestResourceStream(Prefix + name + ".resources")!;
        using var reader = new ResourceReader(stream);
        return reader.Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }
}
