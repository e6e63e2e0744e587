using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace XhsPowerShell.Fields;

/// <summary>The table of one object: a row for each property.</summary>
internal sealed class FieldTable(string name, IReadOnlyList<FieldRow> rows)
{
    private const int Columns = 4;

    /// <summary>The name of the type.</summary>
    public string Name => name;

    /// <summary>The properties, in their order.</summary>
    public IReadOnlyList<FieldRow> Rows => rows;

    /// <summary>Reads a page: everything but its table is for people.</summary>
    /// <exception cref="InvalidDataException">A row has more or fewer cells than the header.</exception>
    public static FieldTable Parse(string path, string text)
    {
        // The header and the line below it are no rows.
        var rows = text.Split('\n').Where(static line => line.StartsWith("|", StringComparison.Ordinal)).Skip(2);
        return new(Path.GetFileNameWithoutExtension(path), [.. rows.Select(row => ParseRow(path, row))]);
    }

    private static FieldRow ParseRow(string path, string row)
    {
        var cells = row.Trim().Trim('|').Split('|').Select(static cell => cell.Trim()).ToArray();
        return cells.Length == Columns
            ? new FieldRow(cells[0], cells[1], cells[2], cells[3])
            : throw new InvalidDataException($"{Path.GetFileName(path)}: not {Columns} cells: {row}");
    }
}
