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
        var lines = text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0).ToArray();
        var words = lines.Where(static line => line[0] is not ('#' or '|'));

        // The header and the line below it are no rows.
        var rows = lines.Where(static line => line[0] == '|').Skip(2).Select(row => ParseRow(path, row));
        return new(Path.GetFileNameWithoutExtension(path), string.Join(" ", words), [.. rows]);
    }

    /// <summary>A sentence with its `code` as a documentation comment has it.</summary>
    public static string ToXml(string text) => Regex.Replace(
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;"), "`([^`]+)`", "<c>$1</c>");

    private static FieldRow ParseRow(string path, string row)
    {
        var cells = row.Trim('|').Split('|').Select(static cell => cell.Trim()).ToArray();
        return cells.Length == Columns
            ? new FieldRow(cells[0], cells[1], cells[2], cells[3])
            : throw new InvalidDataException($"{Path.GetFileName(path)}: not {Columns} cells: {row}");
    }
}
