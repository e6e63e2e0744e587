using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace XhsPowerShell.Fields;

/// <summary>The page of one object: its name, what it is, and a row for each property.</summary>
internal sealed class FieldTable(string name, string meaning, IReadOnlyList<FieldRow> rows)
{
    private const int Columns = 4;

    /// <summary>The name of the type.</summary>
    public string Name => name;

    /// <summary>What the object is, as XML.</summary>
    public string Summary => ToXml(meaning);

    /// <summary>The properties, in their order.</summary>
    public IReadOnlyList<FieldRow> Rows => rows;

    /// <summary>Reads a page: the text between its heading and its table is about the object.</summary>
    /// <exception cref="InvalidDataException">A row has more or fewer cells than the header.</exception>
    public static FieldTable Parse(string path, string text)
    {
        var words = Lines(text).Where(static line => line[0] is not ('#' or '|'));
        var rows = ParseRows(path, text, Columns)
            .Select(static cells => new FieldRow(cells[0], cells[1], cells[2], cells[3]));
        return new(Path.GetFileNameWithoutExtension(path), string.Join(" ", words), [.. rows]);
    }

    /// <summary>Reads the cells of the table of a page.</summary>
    /// <exception cref="InvalidDataException">A row has more or fewer cells than the header.</exception>
    public static IEnumerable<string[]> ParseRows(string path, string text, int columns)
    {
        // The header and the line below it are no rows.
        foreach (var row in Lines(text).Where(static line => line[0] == '|').Skip(2))
        {
            var cells = row.Substring(1, row.Length - 2).Split('|').Select(static cell => cell.Trim()).ToArray();
            yield return cells.Length == columns ? cells
                : throw new InvalidDataException($"{Path.GetFileName(path)}: not {columns} cells: {row}");
        }
    }

    /// <summary>A sentence with its `code` as a documentation comment has it.</summary>
    public static string ToXml(string text) => Regex.Replace(
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;"), "`([^`]+)`", "<c>$1</c>");

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0);
}
