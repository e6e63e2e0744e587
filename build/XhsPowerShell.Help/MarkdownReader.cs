using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;

namespace XhsPowerShell.Help;

/// <summary>
/// Reads the part of Markdown that the pages use: headings, paragraphs, flat lists, tables, fenced code.
/// </summary>
public static class MarkdownReader
{
    /// <summary>Splits a page into blocks.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its parts, in order.</returns>
    public static IReadOnlyList<MarkdownBlock> Read(string path)
    {
        var blocks = new List<MarkdownBlock>();
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var start = i + 1;
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                var code = new List<string>();
                while (++i < lines.Length && lines[i] != "```")
                {
                    code.Add(lines[i]);
                }

                if (i == lines.Length)
                {
                    throw new PageFormatException(path, start, "The code block has no end.");
                }

                blocks.Add(new MarkdownBlock(MarkdownKind.Code, string.Join('\n', code), 0, line[3..], start));
            }
            else if (line.StartsWith('#'))
            {
                var text = line.TrimStart('#');
                blocks.Add(new MarkdownBlock(MarkdownKind.Heading, text.Trim(), line.Length - text.Length, "", start));
            }
            else if (line.Length > 0)
            {
                var kind = KindOf(line);
                var text = kind == MarkdownKind.Item ? line[2..] : line;
                while (i + 1 < lines.Length && lines[i + 1].Length > 0 && !EndsBlock(lines[i + 1], kind))
                {
                    text = kind == MarkdownKind.Table
                        ? text + "\n" + lines[++i]
                        : PlainText.Join(text, lines[++i].Trim());
                }

                blocks.Add(new MarkdownBlock(kind, text, 0, "", start));
            }
        }

        return blocks;
    }

    private static MarkdownKind KindOf(string line) =>
        line.StartsWith('|') ? MarkdownKind.Table
        : Regex.IsMatch(line, @"^(- |\d\. )") ? MarkdownKind.Item
        : MarkdownKind.Paragraph;

    private static bool EndsBlock(string next, MarkdownKind kind) =>
        next.StartsWith('#') || next.StartsWith("```", StringComparison.Ordinal)
        || (kind != MarkdownKind.Table && KindOf(next) != MarkdownKind.Paragraph);
}
