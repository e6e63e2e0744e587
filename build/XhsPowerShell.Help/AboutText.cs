using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace XhsPowerShell.Help;

/// <summary>An about topic as the plain text that Get-Help shows, at most 80 columns wide.</summary>
public static class AboutText
{
    private const int Columns = 80;

    /// <summary>Makes the text of a page.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The text.</returns>
    public static string Make(string path)
    {
        var blocks = MarkdownReader.Read(path);
        if (blocks.Count < 2 || blocks[0].Level != 1 || blocks[1].Kind != MarkdownKind.Paragraph)
        {
            throw new PageFormatException(path, 1, "A topic begins with its name and a short description.");
        }

        var text = new StringBuilder();
        // These two headings are what Get-Help takes the topic's name and synopsis from, in any language.
        Lines(
            text, "TOPIC", "    " + blocks[0].Text, "", "SHORT DESCRIPTION",
            "    " + PlainText.Format(blocks[1].Text), "");
        for (var i = 2; i < blocks.Count; i++)
        {
            var block = blocks[i];
            Lines(text, [.. Render(block)]);
            if (block.Kind != MarkdownKind.Item || i + 1 == blocks.Count || blocks[i + 1].Kind != MarkdownKind.Item)
            {
                text.Append('\n');
            }
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Lines(StringBuilder text, params string[] lines)
    {
        foreach (var line in lines)
        {
            text.Append(line.TrimEnd()).Append('\n');
        }
    }

    private static IEnumerable<string> Render(MarkdownBlock block) => block.Kind switch
    {
        MarkdownKind.Heading => [PlainText.Format(block.Text).ToUpperInvariant()],
        MarkdownKind.Code => block.Text.Split('\n').Select(line => "        " + line),
        MarkdownKind.Item => Wrap(PlainText.Format(block.Text), "    - ", "      "),
        MarkdownKind.Table => Table(block.Text),
        _ => Wrap(PlainText.Format(block.Text), "    ", "    "),
    };

    // A table that is too wide for a terminal becomes a paragraph for each row.
    private static IEnumerable<string> Table(string text)
    {
        var rows = text.Split('\n').Select(
            line => line.Trim('|', ' ').Split(" | ").Select(cell => PlainText.Format(cell.Trim())).ToArray()).ToList();
        rows.RemoveAt(1);
        var widths = rows[0].Select((_, i) => rows.Max(row => PlainText.Width(row[i]))).ToArray();
        if (4 + widths.Sum() + ((widths.Length - 1) * 2) <= Columns)
        {
            return rows.Select(row => "    " +
                string.Join("  ", row.Select((cell, i) => cell + new string(' ', widths[i] - PlainText.Width(cell)))));
        }

        return rows.Skip(1).SelectMany(row => Wrap(row[0], "    ", "    ")
            .Concat(row.Skip(1).SelectMany((cell, i) => Wrap(rows[0][i + 1] + ": " + cell, "        ", "            ")))
            .Append(""));
    }

    private static List<string> Wrap(string text, string first, string next)
    {
        var lines = new List<string>();
        var line = new StringBuilder(first);
        var width = PlainText.Width(first);
        foreach (var word in Words(text))
        {
            if (width + PlainText.Width(word.TrimEnd()) > Columns && width > next.Length)
            {
                lines.Add(line.ToString());
                line.Clear().Append(next);
                width = next.Length;
            }

            line.Append(word);
            width += PlainText.Width(word);
        }

        lines.Add(line.ToString());
        return lines;
    }

    // Words with the space after them; Chinese text may break before any character that is not punctuation.
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var isAfterBreak = word.Length > 0 && (word[^1] == ' '
                || PlainText.IsWide(rune) || (Rune.TryCreate(word[^1], out var last) && PlainText.IsWide(last)));
            var mayBreak = isAfterBreak && (word[^1] == ' ' || !Rune.IsPunctuation(rune));
            if (mayBreak)
            {
                yield return word.ToString();
                word.Clear();
            }

            word.Append(rune.ToString());
        }

        yield return word.ToString();
    }
}
