using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace XhsPowerShell.Help;

/// <summary>Reads the page of a cmdlet. Each page has every section, in this order, under these headings.</summary>
public static class CommandPageReader
{
    private static readonly string[] English =
        ["Syntax", "Description", "Examples", "Parameters", "Inputs", "Outputs", "Notes", "Related links"];

    private static readonly string[] Chinese = ["语法", "说明", "示例", "参数", "输入", "输出", "备注", "相关链接"];

    /// <summary>Reads a page.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The page.</returns>
    /// <exception cref="PageFormatException">A section is missing, or a page has another form.</exception>
    public static CommandPage Read(string path)
    {
        var blocks = MarkdownReader.Read(path);
        if (blocks.Count < 2
            || blocks[0] is not { Kind: MarkdownKind.Heading, Level: 1 } || blocks[1].Kind != MarkdownKind.Paragraph)
        {
            throw new PageFormatException(path, 1, "A page begins with the name of the cmdlet and its synopsis.");
        }

        var sections = Sections(path, blocks);
        return new CommandPage
        {
            Name = blocks[0].Text == Path.GetFileNameWithoutExtension(path)
                ? blocks[0].Text
                : throw new PageFormatException(path, 1, "The page is not named after its cmdlet."),
            Synopsis = PlainText.Format(blocks[1].Text),
            Description = Paragraphs(sections[1]),
            Examples = Entries(sections[2]),
            Parameters = sections[3].Count == 1 ? [] : Entries(sections[3]),
            Inputs = Entries(sections[4]),
            Outputs = Entries(sections[5]),
            Notes = Paragraphs(sections[6]),
            Links = Links(sections[7]),
        };
    }

    private static List<List<MarkdownBlock>> Sections(string path, IReadOnlyList<MarkdownBlock> blocks)
    {
        var sections = new List<List<MarkdownBlock>>();
        foreach (var block in blocks.Skip(2))
        {
            if (block is { Kind: MarkdownKind.Heading, Level: 2 })
            {
                var index = sections.Count;
                if (index >= English.Length || (block.Text != English[index] && block.Text != Chinese[index]))
                {
                    throw new PageFormatException(
                        path, block.Line, $"'{block.Text}' is not the expected section.");
                }

                sections.Add([]);
            }
            else if (sections.Count == 0)
            {
                throw new PageFormatException(path, block.Line, "The synopsis is one paragraph.");
            }
            else
            {
                sections[^1].Add(block);
            }
        }

        return sections.Count == English.Length && sections.All(section => section.Count > 0)
            ? sections
            : throw new PageFormatException(path, 1, "A section is missing or empty.");
    }

    private static List<string> Paragraphs(IEnumerable<MarkdownBlock> blocks) => blocks
        .Where(block => block.Kind is MarkdownKind.Paragraph or MarkdownKind.Item)
        .Select(block => (block.Kind == MarkdownKind.Item ? "- " : "") + PlainText.Format(block.Text))
        .ToList();

    private static List<PageEntry> Entries(List<MarkdownBlock> blocks)
    {
        var entries = new List<PageEntry>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var rest = blocks.Skip(i + 1).TakeWhile(block => block.Kind != MarkdownKind.Heading).ToList();
            var facts = rest.Where(block => block is { Kind: MarkdownKind.Code, Language: "yaml" })
                .Select(block => block.Text);
            var code = rest.Where(block => block is { Kind: MarkdownKind.Code, Language: not "yaml" })
                .Select(block => block.Text);
            entries.Add(new PageEntry(blocks[i].Text, Paragraphs(rest), string.Join("\n\n", code), Facts(facts)));
            i += rest.Count;
        }

        return entries;
    }

    private static Dictionary<string, string> Facts(IEnumerable<string> blocks) => blocks
        .SelectMany(block => block.Split('\n'))
        .Select(line => line.Split(": ", 2))
        .ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1].Trim() : "", StringComparer.Ordinal);

    private static List<(string Text, string? Address)> Links(IEnumerable<MarkdownBlock> blocks) => blocks
        .Select(block => Regex.Match(block.Text, @"^\[(.+?)\]\((.+?)\)$"))
        .Where(match => match.Success)
        .Select(match => (match.Groups[1].Value, match.Groups[2].Value.StartsWith("https:", StringComparison.Ordinal)
            ? match.Groups[2].Value
            : null))
        .ToList();
}
